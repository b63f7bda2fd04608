package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, weeks, hours and windows out of header texts. The patterns have no nested repetition,
 * so that the time is linear in the text, of which only the first characters count.
 */
final class TimeReader {

  private static final int LONGEST = 200;
  private static final String NUM = "(?:\\d{1,4}(?:[.,]\\d{1,3})?|[.,]\\d{1,3})";
  private static final String UNIT = "(?:\\s{0,2}(\\p{L}{1,8}))?";
  private static final String TO =
      "\\s{0,2}(?:-|to|through|thru|until|and|до|по|и|\\.\\.\\.?|…|/)\\s{0,2}";

  private static final Pattern BOTH_SIDES = Pattern.compile("±\\s{0,2}(" + NUM + ")" + UNIT);
  private static final Pattern TWO_SIDES =
      Pattern.compile(
          "([+-])\\s{0,2}("
              + NUM
              + ")"
              + UNIT
              + "\\s{0,2}[/,;]?\\s{0,2}([+-])\\s{0,2}("
              + NUM
              + ")"
              + UNIT);
  private static final Pattern ONE_SIDE =
      Pattern.compile("\\(\\s{0,2}([+-])\\s{0,2}(" + NUM + ")" + UNIT + "\\.?\\s{0,2}\\)");
  private static final Pattern SIGNED = Pattern.compile("([+-]?)\\s{0,2}(" + NUM + ")" + UNIT);

  private static final Pattern UNIT_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{1,8})\\.?\\s{0,2}(?:с\\s|от\\s|from\\s)?(-?\\s?"
              + NUM
              + ")(?:"
              + TO
              + "(?:\\p{L}{1,8}\\.?\\s{0,2})?(-?\\s?"
              + NUM
              + "))?(?!\\d)");
  private static final Pattern UNIT_LAST =
      Pattern.compile(
          "(-?\\s?" + NUM + ")(?:" + TO + "(-?\\s?" + NUM + "))?\\s{0,2}-?(\\p{L}{1,8})(?!\\p{L})");
  private static final Pattern BARE =
      Pattern.compile(
          "^\\s{0,2}[\\[(]?\\s{0,2}(?:с\\s|from\\s|от\\s)?(-?\\s?"
              + NUM
              + ")(?:"
              + TO
              + "(-?\\s?"
              + NUM
              + "))?(?=[\\s)\\],;(]|$)");

  private final ScheduleWords words;

  TimeReader(ScheduleWords words) {
    this.words = words;
  }

  /** What was read; nothing when there is no time in the text. */
  record Reading(Optional<VisitTime> day, Optional<VisitTime> time, Optional<VisitWindow> window) {

    static final Reading NONE = new Reading(Optional.empty(), Optional.empty(), Optional.empty());

    boolean found() {
      return day.isPresent() || time.isPresent();
    }
  }

  /** Reads a text; a number without a unit has the given one, or says nothing. */
  Reading read(String source, @Nullable VisitTimeUnit unit) {
    String text = normal(source);
    StringBuilder rest = new StringBuilder();
    Optional<VisitWindow> window = takeWindow(text, rest, unit);
    String left = window.isPresent() ? rest.toString() : text;
    VisitTime day = null;
    VisitTime time = null;
    Matcher first = UNIT_FIRST.matcher(left);
    while (first.find()) {
      Optional<VisitTimeUnit> stated = unit(first.group(1));
      if (stated.isPresent()) {
        VisitTime found = time(first.group(2), first.group(3), stated.get());
        if (found.withinDay()) {
          time = time == null ? found : time;
        } else {
          day = better(day, found);
        }
      }
    }
    Matcher last = UNIT_LAST.matcher(left);
    while (last.find()) {
      Optional<VisitTimeUnit> stated = unit(last.group(3));
      if (stated.isPresent()) {
        VisitTime found = time(last.group(1), last.group(2), stated.get());
        if (found.withinDay()) {
          time = time == null ? found : time;
        } else if (day == null) {
          day = found;
        }
      }
    }
    if (day == null && time == null && unit != null) {
      Matcher bare = BARE.matcher(left);
      if (bare.find()) {
        VisitTime found = time(bare.group(1), bare.group(2), unit);
        day = found.withinDay() ? null : found;
        time = found.withinDay() ? found : null;
      }
    }
    return new Reading(Optional.ofNullable(day), Optional.ofNullable(time), window);
  }

  private static VisitTime better(@Nullable VisitTime known, VisitTime found) {
    return known == null || (found.unit() == VisitTimeUnit.DAY && known.unit() != VisitTimeUnit.DAY)
        ? found
        : known;
  }

  /** Reads the cell of a row of windows. */
  Optional<VisitWindow> readWindow(String source, @Nullable VisitTimeUnit unit) {
    String text = normal(source);
    Optional<VisitWindow> stated = takeWindow(text, new StringBuilder(), unit);
    if (stated.isPresent()) {
      return stated;
    }
    Matcher signed = SIGNED.matcher(text);
    if (!signed.find()) {
      return Optional.empty();
    }
    BigDecimal amount = number(signed.group(2));
    VisitTimeUnit in = unit(signed.group(3)).orElse(unit == null ? VisitTimeUnit.DAY : unit);
    return Optional.of(
        switch (signed.group(1)) {
          case "-" -> new VisitWindow(amount, BigDecimal.ZERO, in);
          case "+" -> new VisitWindow(BigDecimal.ZERO, amount, in);
          default -> new VisitWindow(amount, amount, in);
        });
  }

  /** The text without the window in it; as it is when nothing would be left. */
  String withoutWindow(String source) {
    String text = normal(source);
    StringBuilder rest = new StringBuilder();
    if (text.length() != source.length() || takeWindow(text, rest, null).isEmpty()) {
      return signless(source);
    }
    int start = 0;
    while (start < rest.length() && text.charAt(start) == rest.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < rest.length() - start
        && text.charAt(text.length() - 1 - end) == rest.charAt(rest.length() - 1 - end)) {
      end++;
    }
    String left = source.substring(0, start).strip();
    String right = source.substring(source.length() - end).strip();
    boolean closes = right.startsWith(")");
    if (left.endsWith("(")) {
      left = left.substring(0, left.length() - 1).strip();
      right = closes ? right.substring(1).strip() : right;
      closes = false;
    }
    String kept = (closes ? left + right : left + ' ' + right).strip();
    return kept.isEmpty() ? source : kept;
  }

  /** "54+/-2" is longer than its normal form. */
  private String signless(String source) {
    String shorter = source.replace("+/-", "±").replace("+ / -", "±").replace("+-", "±");
    return shorter.length() < source.length() && shorter.length() <= LONGEST
        ? withoutWindow(shorter)
        : source;
  }

  /** Whether nothing but a window stands there. */
  boolean isWindow(String source) {
    String text = normal(source);
    StringBuilder rest = new StringBuilder();
    return takeWindow(text, rest, null).isPresent()
        && rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether nothing but a number or a range of numbers stands there, apart from a window. */
  boolean isNumber(String source) {
    String text = normal(source);
    StringBuilder rest = new StringBuilder();
    String left = takeWindow(text, rest, null).isPresent() ? rest.toString() : text;
    Matcher bare = BARE.matcher(left);
    return bare.find() && left.substring(bare.end()).chars().noneMatch(Character::isLetterOrDigit);
  }

  private Optional<VisitWindow> takeWindow(
      String text, StringBuilder rest, @Nullable VisitTimeUnit unit) {
    Matcher both = BOTH_SIDES.matcher(text);
    if (both.find()) {
      BigDecimal amount = number(both.group(1));
      cut(text, both, rest);
      return Optional.of(new VisitWindow(amount, amount, windowUnit(both.group(2), null, unit)));
    }
    Matcher two = TWO_SIDES.matcher(text);
    if (two.find() && !two.group(1).equals(two.group(4))) {
      boolean minusFirst = two.group(1).equals("-");
      BigDecimal before = number(two.group(minusFirst ? 2 : 5));
      BigDecimal after = number(two.group(minusFirst ? 5 : 2));
      cut(text, two, rest);
      return Optional.of(
          new VisitWindow(before, after, windowUnit(two.group(3), two.group(6), unit)));
    }
    Matcher one = ONE_SIDE.matcher(text);
    if (one.find()) {
      BigDecimal amount = number(one.group(2));
      cut(text, one, rest);
      boolean minus = one.group(1).equals("-");
      // a lone negative number in brackets may be the day itself
      if (unit(one.group(3)).isEmpty() && rest.chars().noneMatch(Character::isDigit)) {
        rest.setLength(0);
        return Optional.empty();
      }
      return Optional.of(
          new VisitWindow(
              minus ? amount : BigDecimal.ZERO,
              minus ? BigDecimal.ZERO : amount,
              windowUnit(one.group(3), null, unit)));
    }
    return Optional.empty();
  }

  private static void cut(String text, Matcher found, StringBuilder rest) {
    rest.append(text, 0, found.start()).append(' ').append(text, found.end(), text.length());
  }

  private VisitTimeUnit windowUnit(
      @Nullable String own, @Nullable String second, @Nullable VisitTimeUnit unit) {
    Optional<VisitTimeUnit> stated = unit(own).or(() -> unit(second));
    if (stated.isPresent()) {
      return stated.get();
    }
    // "Week 4 (±3)" is a matter of days
    return unit != null && unit.compareTo(VisitTimeUnit.DAY) < 0 ? unit : VisitTimeUnit.DAY;
  }

  private static VisitTime time(String from, @Nullable String to, VisitTimeUnit unit) {
    BigDecimal start = number(from);
    BigDecimal end = to == null ? start : number(to);
    return start.compareTo(end) <= 0
        ? new VisitTime(start, end, unit)
        : new VisitTime(end, start, unit);
  }

  private static BigDecimal number(String text) {
    String plain = text.replace(" ", "").replace(',', '.');
    BigDecimal number = new BigDecimal(plain.startsWith("-.") ? "-0" + plain.substring(1) : plain);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** The unit a word stands for. */
  Optional<VisitTimeUnit> unit(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return Optional.empty();
    }
    Words said = Words.of(word);
    if (words.is(Topic.UNIT_DAY, said)) {
      return Optional.of(VisitTimeUnit.DAY);
    } else if (words.is(Topic.UNIT_WEEK, said)) {
      return Optional.of(VisitTimeUnit.WEEK);
    } else if (words.is(Topic.UNIT_HOUR, said)) {
      return Optional.of(VisitTimeUnit.HOUR);
    } else if (words.is(Topic.UNIT_MINUTE, said)) {
      return Optional.of(VisitTimeUnit.MINUTE);
    } else if (words.is(Topic.UNIT_MONTH, said)) {
      return Optional.of(VisitTimeUnit.MONTH);
    } else if (words.is(Topic.UNIT_YEAR, said)) {
      return Optional.of(VisitTimeUnit.YEAR);
    }
    return Optional.empty();
  }

  /** Lower case, one kind of minus, one kind of plus-or-minus. */
  static String normal(String source) {
    String head = source.length() > LONGEST ? source.substring(0, LONGEST) : source;
    StringBuilder out = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      out.append(
          switch (c) {
            case '−', '–', '—', '‑', '‐', '﹣', '－' -> '-';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            default -> c;
          });
    }
    return out.toString()
        .toLowerCase(Locale.ROOT)
        .replace("+/-", "±")
        .replace("+ / -", "±")
        .replace("+\\-", "±")
        .replace("-/+", "±")
        .replace("+-", "±")
        .replace("(-)", "-");
  }
}
