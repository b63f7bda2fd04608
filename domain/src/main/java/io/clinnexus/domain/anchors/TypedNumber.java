package io.clinnexus.domain.anchors;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading number typed by hand at the start of a paragraph.
 *
 * @param kind its form
 * @param number without closing dot or bracket; empty for {@link Kind#WORD}
 * @param printed as it stands in the text, with its closing mark and, for {@link Kind#WORD}, the
 *     word
 * @param title the normalised rest; the whole text for {@link Kind#WORD}
 */
record TypedNumber(Kind kind, String number, String printed, String title) {

  enum Kind {
    /** {@code 1.1}, {@code 5.2.3.} */
    MULTI,
    /** {@code 1.}, {@code 1)} */
    SINGLE,
    /** {@code 1} with nothing but white space after it. */
    BARE,
    /** {@code IV.} */
    ROMAN,
    /** {@code A.}, {@code б)} */
    LETTER,
    /** {@code Appendix 1}, {@code Глава 2}: the word belongs to the title. */
    WORD
  }

  private static final Pattern MULTI_FORM =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){1,8})([.)]?)(?: |(?=\\p{Lu}\\p{Ll}))");
  private static final Pattern SINGLE_FORM = Pattern.compile("(\\d{1,3})([.)]) ?(?=\\P{Nd})");
  private static final Pattern BARE_FORM = Pattern.compile("(\\d{1,2})() (?=\\p{Lu})");
  private static final Pattern ROMAN_FORM =
      Pattern.compile("([IVXІХ]{1,6})([.)]) ?(?=[\\p{Lu}«\"“])");
  private static final Pattern LETTER_FORM =
      Pattern.compile("([\\p{IsLatin}\\p{IsCyrillic}])([.)]) (?=[\\p{Lu}«\"“])");
  private static final Pattern WORD_FORM =
      Pattern.compile(
          "(?:appendix|annex|attachment|chapter|section|part|приложение|глава|раздел|часть)"
              + " (?:№ ?)?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[ivxІХ]{1,5}|\\p{L})(?![\\p{L}\\p{Nd}])"
              + "(?:$|[.:)]| ?[-–—]| (?=[\\p{Lu}«\"“]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAIL_SHAPE = Pattern.compile("[.:) \\-–—]*");

  /** Reads the number at the start of a normalised text. */
  static Optional<TypedNumber> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return parse(text, MULTI_FORM, Kind.MULTI)
          .or(() -> parse(text, SINGLE_FORM, Kind.SINGLE))
          .or(() -> parse(text, BARE_FORM, Kind.BARE));
    }
    return parse(text, ROMAN_FORM, Kind.ROMAN)
        .or(() -> parse(text, LETTER_FORM, Kind.LETTER))
        .or(() -> parseWord(text));
  }

  /** How deep a decimal number is: 1 for {@code 1} and {@code 1.0}, 3 for {@code 5.2.3}. */
  int depth() {
    return (int) withoutNought(number).chars().filter(character -> character == '.').count() + 1;
  }

  /** The number of a chapter that is written with a nought as {@code 1.0}, without it. */
  static String withoutNought(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /** The last part of a decimal or Roman number; 0 for others. */
  int ordinal() {
    return switch (kind) {
      case MULTI, SINGLE, BARE -> Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
      case ROMAN -> romanValue(number);
      case LETTER, WORD -> 0;
    };
  }

  private static Optional<TypedNumber> parse(String text, Pattern form, Kind kind) {
    Matcher matcher = form.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String number = kind == Kind.ROMAN ? latinRoman(matcher.group(1)) : matcher.group(1);
    String title = text.substring(matcher.end()).strip();
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new TypedNumber(kind, number, matcher.group(1) + matcher.group(2), title));
  }

  private static Optional<TypedNumber> parseWord(String text) {
    Matcher matcher = WORD_FORM.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    boolean nothingFollows = TAIL_SHAPE.matcher(text.substring(matcher.end())).matches();
    boolean capitalFollows =
        text.substring(matcher.end())
            .codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .allMatch(Character::isUpperCase);
    return nothingFollows || capitalFollows
        ? Optional.of(new TypedNumber(Kind.WORD, "", matcher.group().strip(), text))
        : Optional.empty();
  }

  private static String latinRoman(String digits) {
    return digits.replace('Х', 'X').replace('І', 'I');
  }

  private static int romanValue(String digits) {
    int total = 0;
    int previous = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int value =
          switch (digits.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            default -> 10;
          };
      total += value < previous ? -value : value;
      previous = value;
    }
    return total;
  }
}
