package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers and codes of a trial: those of registers by their shape, the sponsor's own by use.
 */
final class Identifiers {

  private static final Pattern NCT = Pattern.compile("(?<![\\p{L}\\d])NCT ?\\d{8}(?!\\d)");
  private static final Pattern EUDRACT =
      Pattern.compile(
          "(?<![\\d-])(?:199\\d|20[0-4]\\d)[-‑–][0-4]\\d{5}[-‑–]\\d{2}(?![\\d‑–]|-\\d)");
  private static final Pattern EU_TRIAL =
      Pattern.compile("(?<![\\d-])20[2-9]\\d[-‑–][5-9]\\d{5}[-‑–]\\d{2}(?:[-‑–]\\d{2})?(?![\\d-])");
  private static final Pattern IND =
      Pattern.compile("(?<![\\d,.-])(?:\\d{2,3}[, ]\\d{3}|\\d{4,6})(?![\\d,-]|\\.\\d)");
  private static final String HYPHEN = "\\-‑–";
  private static final Pattern CODE =
      Pattern.compile(
          "(?:№ ?|#|No\\.? |N ?° ?)?(?<code>\\p{Lu}{2,8} (?=[\\d/"
              + HYPHEN
              + "]*\\d)[\\d/"
              + HYPHEN
              + ".]{2,20}|[\\p{L}\\d][\\p{L}\\d_/."
              + HYPHEN
              + "]{1,63}(?:\\(\\p{L}{1,2}\\))?)");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:№ ?|#|No\\.? )?(?:(?:[Vv]ersion|VERSION|[Вв]ерси(?:я|и)|ВЕРСИЯ|[Vv]\\.?|[Рр]едакция|[Rr]evision|[Ff]inal,?|[Пп]ротокол(?:а)?) ?){0,2}(?:№ ?|#|[Nn]o\\.? |[Nn]umber )?"
              + "(?<version>\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:[a-zа-я](?![\\p{L}\\d]))?(?: ?\\(\\p{L}{2,6}(?:[ -]\\d)?\\))?"
              + "|\\([a-z]\\)|[A-Z](?![\\p{L}\\d]))(?![\\p{L}\\d]|[./-]\\d)");
  private static final Pattern AMENDMENT =
      Pattern.compile(
          "(?:(?:[Pp]rotocol |[Gg]lobal |[Ss]ubstantial )?(?:[Aa]mendment|AMENDMENT|[Пп]оправка|[Ии]зменение) ?(?:№ ?|#|[Nn]o\\.? |[Nn]umber )?)?(?<version>"
              + "\\d{1,3}(?:\\.\\d{1,3}){0,2}(?:[a-z](?![\\p{L}\\d]))?(?: ?\\(\\p{L}{2,12}(?:[ -]\\p{L}{2,12}|[ -]\\d)?\\))?"
              + "|\\([a-z]\\)|[A-Z](?![\\p{L}\\d]))(?![\\p{L}\\d]|[./-]\\d)");
  private static final int LONGEST = 64;

  private Identifiers() {}

  static Optional<Found> nct(String text) {
    return byShape(NCT, text);
  }

  static Optional<Found> eudract(String text) {
    return byShape(EUDRACT, text);
  }

  static Optional<Found> euTrial(String text) {
    return byShape(EU_TRIAL, text);
  }

  /** The number of an investigational new drug application at the beginning of the text. */
  static Optional<Found> ind(String text) {
    Matcher matcher = IND.matcher(text);
    return matcher.find() && matcher.start() <= "IND Number: ".length()
        ? Optional.of(
            Found.of(
                new FactValue.Text(matcher.group().replaceAll("[, ]", "")),
                matcher.start(),
                matcher.end()))
        : Optional.empty();
  }

  /** The code at the beginning of the text: letters and digits, at least one digit. */
  static Optional<Found> code(String text) {
    Matcher matcher = CODE.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String code = matcher.group("code").replaceAll("[./" + HYPHEN + "]+$", "");
    boolean telling =
        code.chars().anyMatch(Character::isDigit)
            || (code.length() >= 4
                && code.indexOf('-') > 0
                && code.equals(code.toUpperCase(Locale.ROOT)));
    boolean other = nct(code).isPresent() || eudract(code).isPresent() || isDate(code);
    int start = matcher.start("code");
    return telling && !other && code.length() <= LONGEST
        ? Optional.of(Found.of(new FactValue.Text(code), start, start + code.length()))
        : Optional.empty();
  }

  /** The version at the beginning of the text: 2.0, 3, (c), 1.0a, B. */
  static Optional<Found> version(String text) {
    return leading(VERSION, text);
  }

  /** The amendment at the beginning of the text: 3, 3.1 (US), B, or a code. */
  static Optional<Found> amendment(String text) {
    return leading(AMENDMENT, text).or(() -> code(text));
  }

  private static Optional<Found> leading(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt() || isDate(text.substring(matcher.start("version")))) {
      return Optional.empty();
    }
    return Optional.of(
        Found.of(
            new FactValue.Text(matcher.group("version")),
            matcher.start("version"),
            matcher.end("version")));
  }

  private static boolean isDate(String text) {
    return Dates.first(text).filter(date -> date.start() == 0).isPresent();
  }

  private static Optional<Found> byShape(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String value = matcher.group().replace(" ", "").replaceAll("[‑–]", "-");
    return Optional.of(Found.of(new FactValue.Text(value), matcher.start(), matcher.end()));
  }
}
