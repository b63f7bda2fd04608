package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the visits of a schedule take place, as distances from the one that the others are counted
 * from: day 1 if there is one, else day or week 0, else the first visit with a time.
 */
final class UsdmTimings {

  private final List<ScheduleVisit> visits;
  private final boolean zeroDay;
  private final int reference;

  UsdmTimings(List<ScheduleVisit> visits) {
    this.visits = visits;
    this.zeroDay = visits.stream().anyMatch(visit -> isAt(visit, 0));
    this.reference = find();
  }

  /** The visit that the others are counted from; -1 when no visit has a time. */
  int reference() {
    return reference;
  }

  private int find() {
    for (int wanted = 1; wanted >= 0; wanted--) {
      for (int i = 0; i < visits.size(); i++) {
        if (isAt(visits.get(i), wanted)) {
          return i;
        }
      }
    }
    for (int i = 0; i < visits.size(); i++) {
      if (visits.get(i).day().isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(ScheduleVisit visit, int number) {
    return visit
        .day()
        .filter(day -> number == 0 || day.unit() == VisitTimeUnit.DAY)
        .filter(day -> day.from().compareTo(BigDecimal.valueOf(number)) == 0)
        .isPresent();
  }

  /** The distance of a visit from the reference, negative before it; absent when not comparable. */
  Optional<BigDecimal> distance(int visit) {
    if (reference < 0) {
      return Optional.empty();
    }
    Optional<VisitTime> own = visits.get(visit).day();
    VisitTime from = visits.get(reference).day().orElseThrow();
    return own.filter(day -> day.unit() == from.unit())
        .map(day -> count(day).subtract(count(from)));
  }

  /** Without a day 0 in the schedule, day 1 follows day -1. */
  private BigDecimal count(VisitTime day) {
    boolean shifted = day.unit() == VisitTimeUnit.DAY && !zeroDay && day.from().signum() > 0;
    return shifted ? day.from().subtract(BigDecimal.ONE) : day.from();
  }

  /** A distance as an ISO 8601 duration without sign. */
  static String duration(BigDecimal amount, VisitTimeUnit unit) {
    String number = amount.abs().toPlainString();
    return switch (unit) {
      case MINUTE -> "PT" + number + "M";
      case HOUR -> "PT" + number + "H";
      case DAY -> "P" + number + "D";
      case WEEK -> "P" + number + "W";
      case MONTH -> "P" + number + "M";
      case YEAR -> "P" + number + "Y";
    };
  }

  static @Nullable String lower(ScheduleVisit visit) {
    return visit.window().map(window -> duration(window.before(), window.unit())).orElse(null);
  }

  static @Nullable String upper(ScheduleVisit visit) {
    return visit.window().map(window -> duration(window.after(), window.unit())).orElse(null);
  }

  static String windowLabel(ScheduleVisit visit) {
    return visit.window().map(UsdmTimings::label).orElse("");
  }

  private static String label(VisitWindow window) {
    return "-"
        + window.before().toPlainString()
        + ".."
        + window.after().toPlainString()
        + " "
        + window.unit().code();
  }
}
