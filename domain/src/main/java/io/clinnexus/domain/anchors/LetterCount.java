package io.clinnexus.domain.anchors;

import java.util.Locale;
import java.util.Set;

/**
 * How many letters of a text are Cyrillic and Latin. Latin letters that Russian clinical text
 * borrows (units, abbreviations and codes) are counted apart, because they say nothing about the
 * language of the sentence around them.
 *
 * @param cyrillic Cyrillic letters
 * @param latin Latin letters, the borrowed ones included
 * @param borrowed Latin letters of short upper-case words, of words with digits, and of units
 */
record LetterCount(long cyrillic, long latin, long borrowed) {

  static final LetterCount NONE = new LetterCount(0, 0, 0);

  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONGEST_UNIT = 4;
  private static final Set<String> UNITS =
      Set.of(
          "mg", "ml", "kg", "g", "mcg", "ug", "ng", "l", "dl", "cm", "mm", "h", "min", "iu", "mmol",
          "umol", "nmol", "pmol", "mmhg", "ms", "bpm", "pg", "meq", "kcal", "ph");

  static LetterCount of(String text) {
    long cyrillic = 0;
    long latin = 0;
    long borrowed = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int start = i;
      int latinHere = 0;
      while (Character.isLetterOrDigit(codePoint)) {
        latinHere += isLatin(codePoint) ? 1 : 0;
        cyrillic += isCyrillic(codePoint) ? 1 : 0;
        i += Character.charCount(codePoint);
        codePoint = i < text.length() ? text.codePointAt(i) : ' ';
      }
      latin += latinHere;
      borrowed += latinHere > 0 && isBorrowed(text, start, i) ? latinHere : 0;
      i += i == start ? Character.charCount(codePoint) : 0;
    }
    return new LetterCount(cyrillic, latin, borrowed);
  }

  LetterCount plus(LetterCount other) {
    return new LetterCount(
        cyrillic + other.cyrillic, latin + other.latin, borrowed + other.borrowed);
  }

  long letters() {
    return cyrillic + latin;
  }

  private static boolean isBorrowed(String text, int start, int end) {
    int capitals = 0;
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    boolean abbreviation = capitals >= 2 && end - start <= LONGEST_ABBREVIATION;
    return abbreviation
        || (end - start <= LONGEST_UNIT
            && UNITS.contains(text.substring(start, end).toLowerCase(Locale.ROOT)));
  }

  private static boolean isCyrillic(int codePoint) {
    return codePoint >= 0x400 && codePoint <= 0x52F && Character.isLetter(codePoint);
  }

  private static boolean isLatin(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
    }
    return codePoint <= 0x24F && codePoint >= 0xC0 && Character.isLetter(codePoint);
  }
}
