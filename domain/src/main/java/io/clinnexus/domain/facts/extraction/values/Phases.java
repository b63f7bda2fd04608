package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the phase of a trial as Roman numerals: {@code III}, {@code IIb}, {@code II/III}. The word
 * phase may stand before or after the numeral, Arabic or Roman, in Latin or Cyrillic letters; a
 * numeral alone is a phase only when it is the whole text.
 */
final class Phases {

  private static final String NUMERAL =
      "(?:IV|I{1,3}|[\\u0406]{1,3}|[1-4])(?: ?[aAbBcCаАбБвВ](?![\\p{L}\\d]))?";
  private static final String NUMERALS =
      "(?<one>"
          + NUMERAL
          + ")(?: ?(?:/|-|–|—|and|to|и) ?(?:[Pp]hase |[Фф]аза )?(?<two>"
          + NUMERAL
          + "))?";
  private static final String WORD_EN = "(?:[Pp]hase|PHASE)";
  private static final String WORD_RU = "(?:[Фф]аз(?:а|ы|е|у)|ФАЗ(?:А|Ы|Е|У))";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + WORD_EN
              + "|"
              + WORD_RU
              + ")[ -]?"
              + NUMERALS
              + "(?![\\p{L}\\d])");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])" + NUMERALS + "(?:-?(?:й|я|ей|ая|ой))? ?" + WORD_RU + "(?!\\p{L})");
  private static final Pattern ALONE = Pattern.compile("\\[?" + NUMERALS + "\\]?");
  private static final Pattern LEADING =
      Pattern.compile("\\[?" + NUMERALS + "\\]?(?= ?[(,;]| [–—-] )");
  private static final Map<String, String> ROMAN =
      Map.of("1", "I", "2", "II", "3", "III", "4", "IV");
  private static final Map<String, String> LETTER = Map.of("а", "a", "б", "b", "в", "c");

  private Phases() {}

  /** The phase that the words state; the text itself may be the bare numeral. */
  static Optional<Found> labelled(String text) {
    Matcher alone = ALONE.matcher(text.strip());
    if (alone.matches()) {
      int offset = text.indexOf(text.strip());
      return Optional.of(found(alone).shifted(offset));
    }
    Matcher leading = LEADING.matcher(text);
    return stated(text)
        .or(() -> leading.lookingAt() ? Optional.of(found(leading)) : Optional.empty());
  }

  /** The first phase with the word phase beside it. */
  static Optional<Found> stated(String text) {
    Matcher before = BEFORE.matcher(text);
    if (before.find()) {
      return Optional.of(found(before));
    }
    Matcher after = AFTER.matcher(text);
    return after.find() ? Optional.of(found(after)) : Optional.empty();
  }

  private static Found found(Matcher matcher) {
    String one = roman(matcher.group("one"));
    String two = matcher.group("two");
    String phase = two == null ? one : one + "/" + roman(two);
    return Found.of(new FactValue.Text(phase), matcher.start(), matcher.end());
  }

  private static String roman(String numeral) {
    String compact = numeral.replace(" ", "").replace('\u0406', 'I');
    String last = compact.substring(compact.length() - 1).toLowerCase(Locale.ROOT);
    boolean lettered = !last.equals("i") && !last.equals("v") && !Character.isDigit(last.charAt(0));
    String number = lettered ? compact.substring(0, compact.length() - 1) : compact;
    String suffix = lettered ? LETTER.getOrDefault(last, last) : "";
    return ROMAN.getOrDefault(number, number) + suffix;
  }
}
