package io.clinnexus.domain.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;

/**
 * Tells the language of one text by the share of Cyrillic letters among Cyrillic and Latin ones: at
 * least 0.7 Russian, at most 0.3 English, in between mixed when each script has at least 10
 * letters. Units, abbreviations and codes in Latin letters do not count in a text that has Cyrillic
 * words, and a short Russian text with a Latin name stays Russian.
 */
public final class LanguageDetector {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "1";

  private static final double RUSSIAN = 0.7;
  private static final double ENGLISH = 0.3;
  private static final int MIXED_LETTERS = 10;
  private static final int SHORT_TEXT = 60;
  private static final int SHORT_CYRILLIC = 3;

  private LanguageDetector() {}

  /** The language of the text; unknown without letters or when too little of each script stands. */
  public static DocumentLanguage detect(String text) {
    return detect(LetterCount.of(text));
  }

  static DocumentLanguage detect(LetterCount count) {
    if (count.letters() == 0) {
      return DocumentLanguage.UNKNOWN;
    }
    long latin = count.cyrillic() > 0 ? count.latin() - count.borrowed() : count.latin();
    double share = (double) count.cyrillic() / (count.cyrillic() + latin);
    if (share >= RUSSIAN) {
      return DocumentLanguage.RU;
    }
    if (share <= ENGLISH) {
      return DocumentLanguage.EN;
    }
    if (count.cyrillic() >= MIXED_LETTERS && latin >= MIXED_LETTERS && !isNameInRussian(count)) {
      return DocumentLanguage.MIXED;
    }
    return isNameInRussian(count) ? DocumentLanguage.RU : DocumentLanguage.UNKNOWN;
  }

  /** A short text, mostly of Cyrillic words, that names something in Latin letters. */
  private static boolean isNameInRussian(LetterCount count) {
    return count.letters() <= SHORT_TEXT
        && count.cyrillic() >= SHORT_CYRILLIC
        && count.cyrillic() * 2 >= count.latin() - count.borrowed()
        && count.latin() - count.borrowed() < 2 * MIXED_LETTERS;
  }
}
