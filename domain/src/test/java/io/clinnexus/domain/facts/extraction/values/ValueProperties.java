package io.clinnexus.domain.facts.extraction.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is written out in any of the usual forms is read back as it was. */
class ValueProperties {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.forLanguageTag("ru")));

  @Property
  void dates(
      @ForAll @IntRange(min = 0, max = 40_000) int day, @ForAll @IntRange(max = 5) int form) {
    LocalDate date = LocalDate.of(1950, 1, 1).plusDays(day);
    String text = "Version of " + date.format(DATES.get(form)) + ", final";
    Found found = ValueKind.DATE.read(text).orElseThrow();
    assertThat(found.value()).isEqualTo(new FactValue.Text(date.toString()));
    assertThat(text.substring(0, found.start())).isEqualTo("Version of ");
  }

  @Property
  void counts_with_thousands_set_apart(
      @ForAll @IntRange(min = 1, max = 999_999) int count, @ForAll @IntRange(max = 2) int form) {
    String separator = List.of("", ",", " ").get(form);
    String digits = String.format(Locale.ROOT, "%,d", count).replace(",", separator);
    assertThat(ValueKind.COUNT.read("approximately " + digits + " patients").orElseThrow().value())
        .isEqualTo(new FactValue.Numeric(BigDecimal.valueOf(count)));
  }

  @Property
  void durations(
      @ForAll @IntRange(min = 1, max = 999) int amount, @ForAll @IntRange(max = 7) int form) {
    List<String> units =
        List.of("days", "weeks", "months", "years", "дней", "недель", "месяцев", "лет");
    Found found = ValueKind.DURATION.read("до " + amount + " " + units.get(form)).orElseThrow();
    assertThat(found.value())
        .isEqualTo(new FactValue.Duration(amount, DurationUnit.values()[form % 4]));
  }

  @Property
  void no_text_breaks_a_reader(@ForAll String any) {
    // anchors hold neither NUL nor half characters
    String text = any.replaceAll("[\\x00\\p{Cs}]", "");
    for (ValueKind kind : ValueKind.values()) {
      kind.read(text)
          .ifPresent(
              found ->
                  assertThat(found.start()).isBetween(0, Math.min(found.end(), text.length())));
    }
  }
}
