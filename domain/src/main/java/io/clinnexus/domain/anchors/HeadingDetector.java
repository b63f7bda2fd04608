package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which paragraphs of a body are headings. Heading styles and outline levels are real
 * headings. Only where they are absent or sparse (fewer than {@value #FEW} in a document of more
 * than {@value #LONG_DOCUMENT} paragraphs) do numbers typed by hand count as well, and where those
 * are sparse too, the look of a paragraph; beside typed numbers, lines that look like the chapters
 * count, and below real headings, sections that go on with their numbers. Entries of a table of
 * contents, text boxes and table cells never hold headings.
 */
public final class HeadingDetector {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "2";

  private static final double STYLE_CONFIDENCE = 0.95;
  private static final double OUTLINE_CONFIDENCE = 0.90;
  private static final int FEW = 3;
  private static final int LONG_DOCUMENT = 50;
  private static final int LONGEST_OUTLINE_HEADING = 250;

  private HeadingDetector() {}

  /** The headings by {@link Paragraph#index()}, in document order. */
  public static Map<Integer, DetectedHeading> detect(ParsedDocument document) {
    List<Paragraph> candidates = new ArrayList<>();
    for (Block block : document.body()) {
      if (block instanceof Paragraph paragraph
          && paragraph.format().role() == ParagraphRole.TEXT
          && !TextNormaliser.normaliseTitle(paragraph.text()).isEmpty()) {
        candidates.add(paragraph);
      }
    }
    Map<Integer, DetectedHeading> found = real(candidates);
    List<Paragraph> lines = ContentsLines.without(candidates);
    if (found.isEmpty() || (found.size() < FEW && candidates.size() > LONG_DOCUMENT)) {
      Map<Integer, DetectedHeading> supplement = NumberedHeadings.detect(lines);
      if (found.size() + supplement.size() < FEW) {
        VisualHeadings.detect(lines).forEach(supplement::putIfAbsent);
      } else {
        UnnumberedHeadings.detect(lines, supplement).forEach(supplement::putIfAbsent);
      }
      supplement.forEach(found::putIfAbsent);
    } else {
      NumberedSections.detect(lines, found).forEach(found::putIfAbsent);
    }
    return inOrder(candidates, found);
  }

  private static Map<Integer, DetectedHeading> inOrder(
      List<Paragraph> candidates, Map<Integer, DetectedHeading> found) {
    Map<Integer, DetectedHeading> ordered = new LinkedHashMap<>();
    for (Paragraph paragraph : candidates) {
      DetectedHeading heading = found.get(paragraph.index());
      if (heading != null) {
        ordered.put(paragraph.index(), heading);
      }
    }
    return ordered;
  }

  private static Map<Integer, DetectedHeading> real(List<Paragraph> candidates) {
    Map<Integer, DetectedHeading> found = new LinkedHashMap<>();
    Set<Integer> chapters = chapters(candidates);
    int lastBare = 0;
    for (Paragraph paragraph : candidates) {
      Optional<DetectedHeading> heading = real(paragraph, lastBare, chapters);
      if (heading.isPresent()) {
        found.put(paragraph.index(), heading.get());
        lastBare = topNumber(heading.get(), lastBare);
      }
    }
    return found;
  }

  private static Optional<DetectedHeading> real(
      Paragraph paragraph, int lastBare, Set<Integer> chapters) {
    ParagraphFormat format = paragraph.format();
    if (format.styleHeadingLevel().isPresent()) {
      return Optional.of(
          describe(
              paragraph,
              HeadingMode.STYLE,
              STYLE_CONFIDENCE,
              format.styleHeadingLevel().getAsInt(),
              lastBare,
              chapters));
    }
    if (format.outlineLevel().isPresent() && paragraph.text().length() <= LONGEST_OUTLINE_HEADING) {
      return Optional.of(
          describe(
              paragraph,
              HeadingMode.OUTLINE,
              OUTLINE_CONFIDENCE,
              format.outlineLevel().getAsInt(),
              lastBare,
              chapters));
    }
    return Optional.empty();
  }

  private static DetectedHeading describe(
      Paragraph paragraph,
      HeadingMode mode,
      double confidence,
      int level,
      int lastBare,
      Set<Integer> chapters) {
    String text = TextNormaliser.normaliseTitle(paragraph.text());
    Optional<String> number = automaticNumber(paragraph.format());
    String title = text;
    if (number.isEmpty()) {
      Optional<TypedNumber> typed =
          TypedNumber.parse(text).filter(parsed -> isNumber(parsed, paragraph, lastBare, chapters));
      number = typed.map(TypedNumber::number);
      title = typed.map(TypedNumber::title).orElse(text);
    }
    return new DetectedHeading(
        mode, confidence, new Heading(level, number, title), DetectedHeading.pathTitleOf(text));
  }

  /** The chapters of which a styled heading is a section by its typed number. */
  private static Set<Integer> chapters(List<Paragraph> candidates) {
    Set<Integer> chapters = new HashSet<>();
    for (Paragraph paragraph : candidates) {
      if (paragraph.format().styleHeadingLevel().isPresent()) {
        TypedNumber.parse(TextNormaliser.normaliseTitle(paragraph.text()))
            .filter(number -> number.kind() == TypedNumber.Kind.MULTI)
            .map(number -> number.number().substring(0, number.number().indexOf('.')))
            .ifPresent(number -> chapters.add(Integer.parseInt(number)));
      }
    }
    return chapters;
  }

  /**
   * A bare integer is a number only before a tab, in sequence, or above sections of it: "12 Lead
   * ECG" has none.
   */
  private static boolean isNumber(
      TypedNumber typed, Paragraph paragraph, int lastBare, Set<Integer> chapters) {
    return switch (typed.kind()) {
      case MULTI, SINGLE, ROMAN, LETTER -> true;
      case BARE ->
          typed.ordinal() == lastBare + 1
              || chapters.contains(typed.ordinal())
              || paragraph.text().stripLeading().startsWith(typed.number() + "\t");
      case WORD -> false;
    };
  }

  private static int topNumber(DetectedHeading heading, int previous) {
    return heading
        .heading()
        .number()
        .filter(number -> number.chars().allMatch(Character::isDigit) && number.length() <= 3)
        .map(Integer::parseInt)
        .orElse(previous);
  }

  /** The automatic number without closing marks; none for a bullet. */
  static Optional<String> automaticNumber(ParagraphFormat format) {
    if (format.numbering() != NumberingKind.NUMBER) {
      return Optional.empty();
    }
    return format
        .numberLabel()
        .map(HeadingDetector::withoutClosingMarks)
        .filter(label -> label.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  private static String withoutClosingMarks(String label) {
    String text = TextNormaliser.normaliseTitle(label);
    int end = text.length();
    while (end > 0 && ".:)-–— ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && text.charAt(start) == '(') {
      start++;
    }
    return text.substring(start, end);
  }
}
