package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A column of a schedule.
 *
 * @param index its place in the schedule
 * @param number the number in its name
 */
record PlannedVisit(
    ScheduleGrid grid, int index, ScheduleVisit visit, OptionalInt number, AnchorId anchor) {

  private static final double DAYS_OF_WEEK = 7;

  /** The columns that an anchor names, in the order of print. */
  static List<PlannedVisit> of(ScheduleGrid grid, List<Pattern> numbered) {
    List<PlannedVisit> visits = new ArrayList<>();
    for (int i = 0; i < grid.visits().size(); i++) {
      ScheduleVisit visit = grid.visits().get(i);
      if (visit.anchorId().isPresent()) {
        visits.add(
            new PlannedVisit(grid, i, visit, number(visit, numbered), visit.anchorId().get()));
      }
    }
    return visits;
  }

  private static OptionalInt number(ScheduleVisit visit, List<Pattern> numbered) {
    List<String> names = new ArrayList<>(List.of(visit.label()));
    names.addAll(visit.headers());
    for (String name : names) {
      Optional<Search.Match> found = Search.first(numbered, name);
      if (found.isPresent() && found.get().n().matches("\\d{1,2}")) {
        return OptionalInt.of(Integer.parseInt(found.get().n()));
      }
    }
    return OptionalInt.empty();
  }

  boolean isScheduled() {
    return visit.kind() == VisitKind.SCHEDULED;
  }

  /** Whether it is planned for this one day or week. */
  boolean isAt(VisitTimeUnit unit, int time) {
    return visit
        .day()
        .filter(day -> isPoint(day, unit) && day.from().intValue() == time)
        .isPresent();
  }

  /** The day or week it is planned for, when that is one. */
  OptionalInt point(VisitTimeUnit unit) {
    return visit
        .day()
        .filter(day -> isPoint(day, unit))
        .map(day -> OptionalInt.of(day.from().intValue()))
        .orElse(OptionalInt.empty());
  }

  private static boolean isPoint(VisitTime day, VisitTimeUnit unit) {
    return day.unit() == unit && day.from().compareTo(day.to()) == 0;
  }

  /** Days from the start as a number; empty for months and years. */
  Optional<Double> from() {
    return visit.day().flatMap(day -> days(day.from().doubleValue(), day.unit()));
  }

  Optional<Double> to() {
    return visit.day().flatMap(day -> days(day.to().doubleValue(), day.unit()));
  }

  /** Its window in days, when that is the same to both sides. */
  Optional<Double> window() {
    return visit
        .window()
        .filter(window -> window.before().compareTo(window.after()) == 0)
        .flatMap(window -> days(window.before().doubleValue(), window.unit()));
  }

  Optional<Double> earliest() {
    return from()
        .flatMap(day -> shift(visit.window().map(VisitWindow::before)).map(by -> day - by));
  }

  Optional<Double> latest() {
    return to().flatMap(day -> shift(visit.window().map(VisitWindow::after)).map(by -> day + by));
  }

  private Optional<Double> shift(Optional<BigDecimal> by) {
    return by.flatMap(
        amount -> visit.window().flatMap(window -> days(amount.doubleValue(), window.unit())));
  }

  static Optional<Double> days(double amount, VisitTimeUnit unit) {
    return switch (unit) {
      case DAY -> Optional.of(amount);
      case WEEK -> Optional.of(amount * DAYS_OF_WEEK);
      case MINUTE, HOUR, MONTH, YEAR -> Optional.empty();
    };
  }

  /** How its header tells the time, for an explanation. */
  String shown() {
    String headers = String.join(", ", visit.headers());
    return headers.isBlank() ? visit.label() : headers;
  }
}
