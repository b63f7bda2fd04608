package io.clinnexus.worker.adapter.pdf.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The decimal number a title starts with: its depth, and what it counts. */
record HeadingNumber(String number, int depth, boolean closed, String title) {

  private static final Pattern FORM =
      Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){0,8})([.)]?)(?:\\s+|(?=\\p{Lu}\\p{Ll}))(\\S.*)$");

  /** Whether a chapter is numbered with a nought, as "2.0". */
  private static boolean isChapter(String number) {
    return number.endsWith(".0");
  }

  /** Whether the number alone tells a heading from an item of a list. */
  boolean isTelling() {
    return depth >= 2 || isChapter(number);
  }

  static Optional<HeadingNumber> of(String text) {
    if (text.isEmpty() || text.length() > 500 || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    return Optional.of(
        new HeadingNumber(
            number,
            Texts.count(number, '.') + (isChapter(number) ? 0 : 1),
            !matcher.group(2).isEmpty(),
            matcher.group(3).strip()));
  }
}
