package io.clinnexus.domain.anchors.alignment;

import java.util.Arrays;

/**
 * How alike two units are, 0 to 1: by their words, each weighed by how much it tells, and by the
 * pairs of neighbouring words, so that texts of the same vocabulary in another order are not alike.
 */
final class Likeness {

  private static final int SHORT = 6;
  private static final int LONGEST_SHORT = 120;
  private static final double OF_WORDS = 0.4;
  private static final double OF_LABEL = 0.6;
  private static final double MOSTLY = 0.7;
  private static final int TELLING = 6;

  private final Lexicon lexicon;

  Likeness(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether two units can be paired at all. */
  boolean fit(Unit before, Unit after) {
    return before.kind() == after.kind()
        || (isText(before) && isText(after) && before.key() == after.key());
  }

  private static boolean isText(Unit unit) {
    return unit.kind() == Unit.Kind.HEADING || unit.kind() == Unit.Kind.TEXT;
  }

  double of(Unit before, Unit after) {
    if (before.key() == after.key() && before.key() >= 0) {
      return 1;
    }
    if (before.kind() == Unit.Kind.TABLE) {
      return words(before, after);
    }
    double words = OF_WORDS * words(before, after) + (1 - OF_WORDS) * pairs(before, after);
    if (before.kind() == Unit.Kind.ROW) {
      boolean tell = before.distinctWords() >= TELLING && after.distinctWords() >= TELLING;
      return before.label() < 0 || after.label() < 0 || (tell && words >= MOSTLY)
          ? words
          : OF_LABEL * labels(before, after) + (1 - OF_LABEL) * words;
    }
    return isShort(before) && isShort(after)
        ? Math.max(words, letters(before.text(), after.text()))
        : words;
  }

  /** Rows with different names need more than their marks in common. */
  private static double labels(Unit before, Unit after) {
    return before.label() == after.label() ? 1 : letters(before.text(), after.text());
  }

  private static boolean isShort(Unit unit) {
    return unit.size() <= SHORT && unit.text().length() <= LONGEST_SHORT;
  }

  private double words(Unit before, Unit after) {
    int[] left = before.sortedWords();
    int[] right = after.sortedWords();
    double common = 0;
    double total = 0;
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      if (j >= right.length || (i < left.length && left[i] < right[j])) {
        total += lexicon.weight(left[i++]);
      } else if (i >= left.length || left[i] > right[j]) {
        total += lexicon.weight(right[j++]);
      } else {
        double weight = 2 * lexicon.weight(left[i]);
        common += weight;
        total += weight;
        i++;
        j++;
      }
    }
    return total == 0 ? 1 : common / total;
  }

  private static double pairs(Unit before, Unit after) {
    int total = before.sortedPairs().length + after.sortedPairs().length;
    return 2.0 * commonPairs(before, after) / total;
  }

  /** The share of the neighbouring words of a part that also stand in the whole. */
  static double contained(Unit part, Unit whole) {
    int inner = part.sortedPairs().length - 2;
    return inner <= 0 ? 0 : Math.min(1, (double) commonPairs(part, whole) / inner);
  }

  private static int commonPairs(Unit before, Unit after) {
    return common(before.sortedPairs(), after.sortedPairs());
  }

  /** How many numbers stand in both sorted lists. */
  private static int common(long[] left, long[] right) {
    int common = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        common++;
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** By the pairs of neighbouring letters; for texts too short for anything else. */
  private static double letters(String before, String after) {
    long[] left = letterPairs(before);
    long[] right = letterPairs(after);
    int total = left.length + right.length;
    return total == 0 ? 1 : 2.0 * common(left, right) / total;
  }

  private static long[] letterPairs(String text) {
    long[] pairs = new long[Math.max(0, text.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] =
          Character.toLowerCase(text.charAt(i)) << 16 | Character.toLowerCase(text.charAt(i + 1));
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
