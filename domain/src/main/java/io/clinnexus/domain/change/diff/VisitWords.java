package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.change.diff.ScheduleChange.Kind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import java.math.BigDecimal;
import java.util.Optional;

/** Times and windows of visits in words, and how windows compare. */
final class VisitWords {

  private VisitWords() {}

  /** When it is planned for, such as {@code 15 day}; empty when that is not said. */
  static String times(ScheduleVisit visit) {
    String day = visit.day().map(VisitWords::words).orElse("");
    String time = visit.time().map(VisitWords::words).orElse("");
    return (day + " " + time).strip();
  }

  private static String words(VisitTime time) {
    String from = number(time.from());
    String to = number(time.to());
    return (from.equals(to) ? from : from + " to " + to) + " " + time.unit().code();
  }

  /** The window, such as {@code -2/+3 day}; empty when there is none. */
  static String window(ScheduleVisit visit) {
    return visit
        .window()
        .map(
            window ->
                "-"
                    + number(window.before())
                    + "/+"
                    + number(window.after())
                    + " "
                    + window.unit().code())
        .orElse("");
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Whether a window became wider or narrower, as far as that can be told. */
  static Kind windowChange(Optional<VisitWindow> before, Optional<VisitWindow> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Kind.WINDOW_CHANGED;
    }
    VisitTimeUnit old = before.get().unit();
    VisitTimeUnit now = after.get().unit();
    if (old != now && (minutes(old) == 0 || minutes(now) == 0)) {
      return Kind.WINDOW_CHANGED;
    }
    BigDecimal oldMinutes = BigDecimal.valueOf(old == now ? 1 : minutes(old));
    BigDecimal newMinutes = BigDecimal.valueOf(old == now ? 1 : minutes(now));
    int early =
        after
            .get()
            .before()
            .multiply(newMinutes)
            .compareTo(before.get().before().multiply(oldMinutes));
    int late =
        after
            .get()
            .after()
            .multiply(newMinutes)
            .compareTo(before.get().after().multiply(oldMinutes));
    if (early >= 0 && late >= 0 && early + late > 0) {
      return Kind.WINDOW_WIDENED;
    }
    return early <= 0 && late <= 0 && early + late < 0 ? Kind.WINDOW_NARROWED : Kind.WINDOW_CHANGED;
  }

  /** 0 for units of no fixed length. */
  private static long minutes(VisitTimeUnit unit) {
    return switch (unit) {
      case MINUTE -> 1;
      case HOUR -> 60;
      case DAY -> 1_440;
      case WEEK -> 10_080;
      case MONTH, YEAR -> 0;
    };
  }
}
