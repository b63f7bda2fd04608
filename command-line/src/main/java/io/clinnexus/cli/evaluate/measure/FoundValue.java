package io.clinnexus.cli.evaluate.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value as the twin states it: phrases, numbers, or a number with a unit of time.
 *
 * @param texts its phrases; several only of a list
 * @param numbers its numbers; two of a range, lowest first
 * @param unit the unit the numbers are in
 */
public record FoundValue(List<String> texts, List<BigDecimal> numbers, Optional<String> unit) {

  /** What a fact has that says that nothing was found. */
  public static final FoundValue MISSING = new FoundValue(List.of(), List.of(), Optional.empty());

  public FoundValue {
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
  }

  /** One phrase. */
  public static FoundValue text(String text) {
    return new FoundValue(List.of(text), List.of(), Optional.empty());
  }

  /** One number. */
  public static FoundValue number(String number) {
    return new FoundValue(List.of(), List.of(new BigDecimal(number)), Optional.empty());
  }

  /** A number with its unit. */
  public static FoundValue number(String number, String unit) {
    return new FoundValue(List.of(), List.of(new BigDecimal(number)), Optional.of(unit));
  }

  boolean isMissing() {
    return texts.isEmpty() && numbers.isEmpty();
  }

  /** The value in one line, as people read it. */
  public String shown() {
    return Stream.concat(
            Stream.concat(texts.stream(), numbers.stream().map(BigDecimal::toPlainString)),
            unit.stream())
        .collect(Collectors.joining(" "));
  }
}
