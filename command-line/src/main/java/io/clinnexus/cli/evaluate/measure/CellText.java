package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the texts of a schedule mean, whatever way they are printed. */
public final class CellText {

  /** Letters behind a comma or a blank at the end of a label: {@code Vital signs b, c}. */
  private static final Pattern MARKS_AT_END = Pattern.compile("(?<=\\S) ([a-z](?:, ?[a-z])*)$");

  /** Marks told apart from the text by a circumflex: {@code ECG^1,2}. */
  private static final Pattern TOLD_MARKS =
      Pattern.compile("\\^([\\p{L}\\p{N}*†‡§#]+(?:, ?[\\p{L}\\p{N}*†‡§#]+)*)");

  private static final Pattern MARKS_OF_CROSS =
      Pattern.compile("^[xх×✓✔√✕✗•●]+[ ]?((?:[a-z](?:, ?)?)*)$");
  private static final Pattern ARROWS =
      Pattern.compile("^[\\s←→↔⇐⇒<>ßà-]+(?=\\s|$)|(?<=\\s|^)[\\s←→↔⇐⇒<>ßà-]+$");
  private static final Pattern LETTER = Pattern.compile("[a-z]");
  private static final Pattern PARTS = Pattern.compile("\\s*[/\n]\\s*");

  private CellText() {}

  /** The footnote marks that end a label, or a part of it before a stroke or a line break. */
  public static List<String> footnotes(String label) {
    List<String> marks = told(label);
    for (String part : PARTS.split(TOLD_MARKS.matcher(label).replaceAll(""))) {
      Matcher matcher = MARKS_AT_END.matcher(part.strip());
      if (matcher.find()) {
        letters(matcher.group(1), marks);
      }
    }
    return marks;
  }

  /** The footnote marks that follow a cross. */
  public static List<String> footnotesOfCross(String text) {
    List<String> marks = told(text);
    Matcher matcher = MARKS_OF_CROSS.matcher(lowered(untold(text)));
    if (matcher.matches()) {
      letters(matcher.group(1), marks);
    }
    return marks;
  }

  private static List<String> told(String text) {
    List<String> marks = new ArrayList<>();
    Matcher matcher = TOLD_MARKS.matcher(text);
    while (matcher.find()) {
      marks.addAll(List.of(matcher.group(1).split(", ?")));
    }
    return marks;
  }

  /** A text without the marks that are told apart. */
  static String untold(String text) {
    return TOLD_MARKS.matcher(text).replaceAll("");
  }

  private static void letters(String list, List<String> marks) {
    Matcher letters = LETTER.matcher(list);
    while (letters.find()) {
      marks.add(letters.group());
    }
  }

  /** A label without the footnote marks at its end. */
  static String label(String text) {
    return MARKS_AT_END.matcher(untold(text).strip()).replaceFirst("");
  }

  /**
   * All crosses, ticks and arrows are X, with or without footnote marks; words are compared bare,
   * without arrows around them (in the font of some documents these read as ß and à).
   */
  static String value(String text) {
    String inner = ARROWS.matcher(untold(text)).replaceAll("");
    boolean arrowsOnly = inner.isBlank() && !text.isBlank();
    return arrowsOnly || MARKS_OF_CROSS.matcher(lowered(inner)).matches()
        ? "X"
        : Words.bare(label(inner));
  }

  private static String lowered(String text) {
    return Words.plain(text).replaceAll("^\\((.)\\)$", "$1");
  }

  /**
   * How much two labels are alike: 1 when they are the same, 0.9 when they differ in less than a
   * tenth of their letters and in no digit, else 0.
   */
  static double labels(String expected, String found) {
    String one = Words.bare(label(expected));
    String other = Words.bare(label(found));
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (one.equals(other) || Words.bare(untold(expected)).equals(Words.bare(found))) {
      return 1;
    }
    int longer = Math.max(one.length(), other.length());
    boolean close =
        one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))
            && distance(one, other) * 10 < longer;
    return close ? 0.9 : 0;
  }

  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
