package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads doses, volumes, probabilities and percentages. */
final class Measures {

  private static final String NUMBER = "\\d{1,6}(?:[.,]\\d{1,4})?";
  private static final Pattern DOSE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,–-])(?<number>"
              + NUMBER
              + ") ?(?<unit>mg|mcg|µg|μg|ug|ng|g|mL|ml|IU|МЕ|ME|ЕД|мг|мкг|нг|г|мл)(?:/(?<per>kg|кг|m2|м2|m²|м²|mL|ml|мл|day|сут))?(?![\\p{L}\\d])");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?<![\\p{L}\\d.,–-])(?<number>" + NUMBER + ") ?(?<unit>mL|ml|мл|L|l|л)(?![\\p{L}/])");
  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\d.,])0?[.,]\\d{1,4}(?![\\d%])(?! ?%)");
  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.,])(?<number>\\d{1,3}(?:[.,]\\d{1,3})?) ?(?:%|percent|процент)");
  private static final Map<String, String> UCUM =
      Map.ofEntries(
          Map.entry("mg", "mg"),
          Map.entry("мг", "mg"),
          Map.entry("mcg", "ug"),
          Map.entry("µg", "ug"),
          Map.entry("μg", "ug"),
          Map.entry("ug", "ug"),
          Map.entry("мкг", "ug"),
          Map.entry("ng", "ng"),
          Map.entry("нг", "ng"),
          Map.entry("g", "g"),
          Map.entry("г", "g"),
          Map.entry("ml", "mL"),
          Map.entry("мл", "mL"),
          Map.entry("l", "L"),
          Map.entry("л", "L"),
          Map.entry("iu", "[iU]"),
          Map.entry("ме", "[iU]"),
          Map.entry("me", "[iU]"),
          Map.entry("ед", "[U]"),
          Map.entry("kg", "kg"),
          Map.entry("кг", "kg"),
          Map.entry("m2", "m2"),
          Map.entry("м2", "m2"),
          Map.entry("m²", "m2"),
          Map.entry("м²", "m2"),
          Map.entry("day", "d"),
          Map.entry("сут", "d"));

  private Measures() {}

  /**
   * The first dose, as a number with its unit in UCUM; none when the text states several of the
   * same unit, since then it is not the dose of the study.
   */
  static Optional<Found> dose(String text) {
    Matcher matcher = DOSE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String per = matcher.group("per");
    String unit = ucum(matcher.group("unit")) + (per == null ? "" : "/" + ucum(per));
    Found first = Found.of(number(matcher.group("number")), unit, matcher.start(), matcher.end());
    while (matcher.find()) {
      boolean sameUnit =
          ucum(matcher.group("unit")).equals(unit.replaceAll("/.*", ""))
              && (matcher.group("per") == null) == (per == null);
      if (sameUnit && !number(matcher.group("number")).equals(first.value())) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  /** The first volume. */
  static Optional<Found> volume(String text) {
    Matcher matcher = VOLUME.matcher(text);
    return matcher.find()
        ? Optional.of(
            Found.of(
                number(matcher.group("number")),
                ucum(matcher.group("unit")),
                matcher.start(),
                matcher.end()))
        : Optional.empty();
  }

  /** The first probability, as a fraction of one: 0.05, .05, 0,05 or 5 %. */
  static Optional<Found> probability(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.find()) {
      BigDecimal value = Numbers.decimal(fraction.group()).orElseThrow();
      return Optional.of(Found.of(new FactValue.Numeric(value), fraction.start(), fraction.end()));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.find()) {
      BigDecimal value = Numbers.decimal(percent.group("number")).orElseThrow().movePointLeft(2);
      boolean possible = value.compareTo(BigDecimal.ONE) < 0;
      return Optional.of(value)
          .filter(known -> possible)
          .map(
              known ->
                  Found.of(new FactValue.Numeric(plain(known)), percent.start(), percent.end()));
    }
    return Optional.empty();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static FactValue number(String text) {
    return new FactValue.Numeric(plain(Numbers.decimal(text).orElseThrow()));
  }

  private static String ucum(String unit) {
    return UCUM.getOrDefault(unit.toLowerCase(Locale.ROOT), unit);
  }
}
