package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.Arrays;
import java.util.List;

/** How a paragraph looks beside the rest of its document. */
final class HeadingLook {

  private static final double MOSTLY = 0.8;
  private static final double LARGER = 2.0;

  private final double medianSize;

  HeadingLook(List<Paragraph> paragraphs) {
    double[] sizes =
        paragraphs.stream()
            .mapToDouble(paragraph -> paragraph.format().fontSize())
            .filter(size -> size > 0)
            .sorted()
            .toArray();
    this.medianSize =
        sizes.length == 0 ? 0 : Arrays.stream(sizes).skip(sizes.length / 2).findFirst().orElse(0);
  }

  static boolean isBold(Paragraph paragraph) {
    return paragraph.format().boldShare() >= MOSTLY;
  }

  boolean isLarge(Paragraph paragraph) {
    return medianSize > 0 && paragraph.format().fontSize() > medianSize + LARGER;
  }

  static boolean isCapitals(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return letters >= 3 && capitals >= MOSTLY * letters;
  }

  /** Whether something about the paragraph's look sets it apart. */
  boolean isEmphasised(Paragraph paragraph, String title) {
    return isBold(paragraph)
        || paragraph.format().centred()
        || isLarge(paragraph)
        || isCapitals(title);
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = text.charAt(i) == ' ';
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }

  /** Whether a line ends in dots and a page number, as an entry of a table of contents does. */
  static boolean isContentsLine(String rawText) {
    int end = rawText.stripTrailing().length();
    int start = end;
    while (start > 0 && Character.isDigit(rawText.charAt(start - 1))) {
      start--;
    }
    if (start == end || start < 2) {
      return false;
    }
    String before = rawText.substring(0, start);
    String leader = before.stripTrailing();
    return before.endsWith("\t")
        || leader.endsWith("...")
        || leader.endsWith("…")
        || leader.endsWith(". .");
  }
}
