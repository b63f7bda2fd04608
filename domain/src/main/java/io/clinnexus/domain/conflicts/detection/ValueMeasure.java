package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.StatedValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether two values are the same, by the measure of a comparison. */
final class ValueMeasure {

  private static final double DAYS_OF_MONTH = 30.4;
  private static final double DAYS_OF_YEAR = 365;
  private static final double ROUNDING = 0.05;
  private static final int SHORTEST_NAME = 4;
  private static final Pattern DOSE =
      Pattern.compile(
          "(\\d+(?:[.,]\\d+)?) ?(mg|мг|µg|μg|mcg|мкг|g|г|ml|мл|iu|ме|ед|%)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final String CYRILLIC = "АВЕКМНОРСТУХавекмнорстух";
  private static final String LATIN = "ABEKMHOPCTYXabekmhopctyx";

  private ValueMeasure() {}

  static boolean same(FactComparison comparison, StatedValue left, StatedValue right) {
    return switch (comparison.measure()) {
      case NUMBER, COUNT -> sameNumber(left.value(), right.value(), comparison.tolerance());
      case DURATION -> sameDuration(left.value(), right.value());
      case RANGE -> left.value().equals(right.value()) || sameRange(left.value(), right.value());
      case WORD -> plain(left).equals(plain(right));
      case CODE -> sameCode(plain(left), plain(right));
      case DOSE -> sameDose(text(left), text(right));
      case NAME -> sameName(plain(left), plain(right), comparison.light());
    };
  }

  private static boolean sameNumber(FactValue left, FactValue right, double tolerance) {
    if (!(left instanceof FactValue.Numeric one) || !(right instanceof FactValue.Numeric two)) {
      return true;
    }
    BigDecimal larger = one.number().max(two.number()).abs();
    BigDecimal most = larger.multiply(BigDecimal.valueOf(tolerance));
    return one.number().subtract(two.number()).abs().compareTo(most) <= 0;
  }

  private static boolean sameDuration(FactValue left, FactValue right) {
    if (!(left instanceof FactValue.Duration one) || !(right instanceof FactValue.Duration two)) {
      return true;
    }
    double first = days(one);
    double second = days(two);
    boolean exact = isExact(one) == isExact(two);
    double most = exact ? 0 : ROUNDING * Math.max(first, second);
    return Math.abs(first - second) <= most;
  }

  private static boolean isExact(FactValue.Duration duration) {
    return switch (duration.unit()) {
      case DAY, WEEK -> true;
      case MONTH, YEAR -> false;
    };
  }

  static double days(FactValue.Duration duration) {
    return switch (duration.unit()) {
      case DAY -> duration.amount();
      case WEEK -> duration.amount() * 7.0;
      case MONTH -> duration.amount() * DAYS_OF_MONTH;
      case YEAR -> duration.amount() * DAYS_OF_YEAR;
    };
  }

  private static boolean sameRange(FactValue left, FactValue right) {
    return !(left instanceof FactValue.Range one)
        || !(right instanceof FactValue.Range two)
        || (one.min().compareTo(two.min()) == 0 && one.max().compareTo(two.max()) == 0);
  }

  private static boolean sameCode(String left, String right) {
    String one = latin(left).replaceAll("[^a-z0-9]+", "");
    String two = latin(right).replaceAll("[^a-z0-9]+", "");
    return one.isEmpty() || two.isEmpty() || one.startsWith(two) || two.startsWith(one);
  }

  private static boolean sameDose(String left, String right) {
    Set<String> one = doses(left);
    Set<String> two = doses(right);
    return one.isEmpty() || two.isEmpty() || one.containsAll(two) || two.containsAll(one);
  }

  private static Set<String> doses(String text) {
    Set<String> doses = new HashSet<>();
    Matcher matcher = DOSE.matcher(text);
    while (matcher.find()) {
      BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
      doses.add(number.stripTrailingZeros().toPlainString() + " " + unit(matcher.group(2)));
    }
    return doses;
  }

  private static String unit(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "мг" -> "mg";
      case "µg", "μg", "мкг" -> "mcg";
      case "г" -> "g";
      case "мл" -> "ml";
      case "ме" -> "iu";
      default -> unit.toLowerCase(Locale.ROOT);
    };
  }

  /** Whether they share a word, light ones left out; names in two alphabets are not compared. */
  private static boolean sameName(String left, String right, Set<String> light) {
    Set<String> one = nameWords(left, light);
    Set<String> two = nameWords(right, light);
    return one.isEmpty()
        || two.isEmpty()
        || isCyrillic(String.join("", one)) != isCyrillic(String.join("", two))
        || one.stream().anyMatch(word -> two.stream().anyMatch(other -> isAlike(word, other)));
  }

  private static Set<String> nameWords(String name, Set<String> light) {
    Set<String> words = new HashSet<>(List.of(name.split("[^\\p{L}\\d]+")));
    words.removeIf(word -> word.length() < 3 || Character.isDigit(word.charAt(0)));
    words.removeIf(word -> light.stream().anyMatch(word::startsWith));
    return words;
  }

  /** Equal but for the ending. */
  private static boolean isAlike(String one, String two) {
    int root = Math.max(SHORTEST_NAME, Math.min(one.length(), two.length()) - 2);
    return one.equals(two)
        || (one.length() >= root
            && two.length() >= root
            && one.substring(0, root).equals(two.substring(0, root)));
  }

  private static boolean isCyrillic(String text) {
    return text.chars().anyMatch(c -> c >= 'а' && c <= 'я');
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = CYRILLIC.indexOf(text.charAt(i));
      latin.append(at < 0 ? text.charAt(i) : LATIN.charAt(at));
    }
    return latin.toString();
  }

  private static String plain(StatedValue value) {
    return text(value).toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
  }

  private static String text(StatedValue stated) {
    FactValue value = stated.value();
    if (value instanceof FactValue.Text text) {
      return text.text();
    } else if (value instanceof FactValue.Texts texts) {
      return String.join("; ", texts.texts());
    } else if (value instanceof FactValue.Flag flag) {
      return String.valueOf(flag.holds());
    }
    return shown(stated);
  }

  /** A value as it was stated, or else as it was understood. */
  static String shown(StatedValue stated) {
    FactValue value = stated.value();
    if (value instanceof FactValue.Numeric numeric) {
      return stated.raw().orElse(numeric.number().toPlainString());
    } else if (value instanceof FactValue.Range range) {
      return stated.raw().orElse(range.min().toPlainString() + "–" + range.max().toPlainString());
    }
    return stated.raw().orElseGet(() -> bare(value));
  }

  private static String bare(FactValue value) {
    if (value instanceof FactValue.Text text) {
      return text.text();
    } else if (value instanceof FactValue.Texts texts) {
      return String.join("; ", texts.texts());
    } else if (value instanceof FactValue.Duration duration) {
      return duration.amount() + " " + duration.unit().code();
    }
    return value.toString();
  }
}
