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
 * from: day 1 if there is one, else day or week 0, else the first visit with a day. In a schedule
 * without days it is the time within the day, from time 0 if there is one.
 */
final class UsdmTimings {

  private final List<ScheduleVisit> visits;
  private final boolean withDays;
  private final boolean zeroDay;
  private final int reference;

  UsdmTimings(List<ScheduleVisit> visits) {
    this.visits = visits;
    this.withDays = visits.stream().anyMatch(visit -> visit.day().isPresent());
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
      if (when(visits.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<VisitTime> when(ScheduleVisit visit) {
    return withDays ? visit.day() : visit.time();
  }

  private boolean isAt(ScheduleVisit visit, int number) {
    return when(visit)
        .filter(day -> number == 0 || day.unit() == VisitTimeUnit.DAY)
        .filter(day -> day.from().compareTo(BigDecimal.valueOf(number)) == 0)
        .isPresent();
  }

  /** The distance of a visit from the reference, negative before it; absent when not comparable. */
  Optional<BigDecimal> distance(int visit) {
    if (reference < 0) {
      return Optional.empty();
    }
    VisitTime from = when(visits.get(reference)).orElseThrow();
    return when(visits.get(visit))
        .filter(day -> day.unit() == from.unit())
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

  /** The unit of the distances. */
  VisitTimeUnit unit() {
    return reference < 0
        ? VisitTimeUnit.DAY
        : when(visits.get(reference)).map(VisitTime::unit).orElse(VisitTimeUnit.DAY);
  }

  /** By how much a visit may be early. */
  @Nullable String lower(int visit) {
    return window(visit).map(window -> duration(window.before(), window.unit())).orElse(null);
  }

  /** By how much a visit may be late. */
  @Nullable String upper(int visit) {
    return window(visit).map(window -> duration(window.after(), window.unit())).orElse(null);
  }

  /** Both of them in words; empty without a window. */
  String windowLabel(int visit) {
    return window(visit).map(UsdmTimings::label).orElse("");
  }

  /** The window a visit has, or the stretch of time it may take place in. */
  private Optional<VisitWindow> window(int visit) {
    ScheduleVisit found = visits.get(visit);
    return found
        .window()
        .or(
            () ->
                when(found)
                    .filter(time -> time.from().compareTo(time.to()) < 0)
                    .map(
                        time ->
                            new VisitWindow(
                                BigDecimal.ZERO, time.to().subtract(time.from()), time.unit())));
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
