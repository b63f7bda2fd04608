package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.TypedNumber.Kind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises sections that were numbered by hand and set in bold below chapters with styles: their
 * number continues that of the heading they stand under, and they count up without a gap. Where
 * real headings go as deep, the others are text.
 */
final class NumberedSections {

  private static final double CONFIDENCE = 0.75;
  private static final int DEEPEST = 9;

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, Integer> lastChild = new HashMap<>();

  private final int deepestReal;

  private NumberedSections(Map<Integer, DetectedHeading> real) {
    this.deepestReal =
        real.values().stream()
            .flatMap(heading -> heading.heading().number().stream())
            .map(TypedNumber::withoutNought)
            .mapToInt(number -> number.split("\\.", -1).length)
            .max()
            .orElse(0);
  }

  /** The sections by paragraph, beside the real headings. */
  static Map<Integer, DetectedHeading> detect(
      List<Paragraph> candidates, Map<Integer, DetectedHeading> real) {
    return new NumberedSections(real).read(candidates, real);
  }

  private Map<Integer, DetectedHeading> read(
      List<Paragraph> candidates, Map<Integer, DetectedHeading> real) {
    Map<Integer, DetectedHeading> found = new LinkedHashMap<>();
    HeadingLook look = new HeadingLook(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      Paragraph paragraph = candidates.get(i);
      DetectedHeading known = real.get(paragraph.index());
      if (known == null) {
        Optional<DetectedHeading> section =
            NumberedItem.of(paragraph, i, look).flatMap(item -> section(paragraph, item));
        section.ifPresent(heading -> found.put(paragraph.index(), heading));
        known = section.orElse(null);
      }
      if (known != null) {
        note(known.heading());
      }
    }
    return found;
  }

  /** Remembers a heading; a number that is not in digits opens no numbered sections. */
  private void note(Heading heading) {
    String number = TypedNumber.withoutNought(heading.number().orElse(""));
    levels.put(number, heading.level());
    int dot = number.lastIndexOf('.');
    if (dot > 0 && isNumber(number.substring(dot + 1))) {
      lastChild.put(number.substring(0, dot), Integer.parseInt(number.substring(dot + 1)));
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
  }

  private Optional<DetectedHeading> section(Paragraph paragraph, NumberedItem item) {
    TypedNumber number = item.number();
    if (number.kind() != Kind.MULTI
        || number.depth() <= deepestReal
        || !HeadingLook.isBold(paragraph)
        || item.runIn()
        || !item.isTitleLike()) {
      return Optional.empty();
    }
    String parent = number.number().substring(0, number.number().lastIndexOf('.'));
    Integer level = levels.get(parent);
    if (level == null || number.ordinal() != lastChild.getOrDefault(parent, 0) + 1) {
      return Optional.empty();
    }
    String path = item.automatic() ? item.title() : number.printed() + " " + item.title();
    return Optional.of(
        new DetectedHeading(
            HeadingMode.NUMBERING,
            CONFIDENCE,
            new Heading(Math.min(DEEPEST, level + 1), Optional.of(number.number()), item.title()),
            DetectedHeading.pathTitleOf(path)));
  }
}
