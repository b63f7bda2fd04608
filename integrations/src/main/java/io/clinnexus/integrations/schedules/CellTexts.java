package io.clinnexus.integrations.schedules;

import java.util.regex.Pattern;

/** Texts as cells can hold them. */
final class CellTexts {

  /** What a cell holds at most. */
  static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellTexts() {}

  /** The text, cut where it is too long, so that it is read back as it is. */
  static String of(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, end(text)) : text;
    return LOOKS_ESCAPED.matcher(cut).replaceAll("_x005F_");
  }

  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
