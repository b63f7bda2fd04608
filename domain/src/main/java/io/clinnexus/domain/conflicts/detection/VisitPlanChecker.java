package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import java.util.List;
import java.util.Optional;

/** Holds the visits of a schedule against each other: days must increase, windows stay apart. */
final class VisitPlanChecker implements Detector {

  private final ConflictWords words;

  VisitPlanChecker(ConflictWords words) {
    this.words = words;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      for (ScheduleGrid grid : document.grids()) {
        List<PlannedVisit> visits =
            PlannedVisit.of(grid, words.of("visit-number")).stream()
                .filter(PlannedVisit::isScheduled)
                .filter(visit -> visit.visit().time().isEmpty())
                .toList();
        for (int i = 1; i < visits.size(); i++) {
          compare(document, visits.get(i - 1), visits.get(i), report);
        }
      }
    }
  }

  private static void compare(
      DocumentReading document, PlannedVisit before, PlannedVisit after, Report report) {
    Optional<Double> first = before.from();
    Optional<Double> second = after.from();
    boolean another = !before.visit().epoch().equals(after.visit().epoch());
    boolean restarts = another && second.filter(day -> day <= 1).isPresent();
    boolean sameUnit =
        before
            .visit()
            .day()
            .map(day -> day.unit())
            .equals(after.visit().day().map(day -> day.unit()));
    if (first.isEmpty() || second.isEmpty() || restarts || !sameUnit) {
      return;
    }
    Optional<Side> left = side(document, before);
    Optional<Side> right = side(document, after);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    String subject = document.grids().indexOf(before.grid()) + " " + before.visit().label();
    if (second.get() < first.get()) {
      report.add("visits.order", subject, left.get(), right.get(), names(before, after));
    } else if (before.latest().isPresent()
        && after.earliest().isPresent()
        && before.latest().get() > after.earliest().get()) {
      report.add("visits.overlap", subject, left.get(), right.get(), names(before, after));
    }
  }

  private static Names names(PlannedVisit before, PlannedVisit after) {
    return Names.of(before.visit().label() + " / " + after.visit().label());
  }

  private static Optional<Side> side(DocumentReading document, PlannedVisit visit) {
    Optional<ConflictQuote> quote = document.whole(visit.anchor());
    return quote.map(found -> Side.of(document, found, told(visit)));
  }

  private static String told(PlannedVisit visit) {
    String window =
        visit
            .visit()
            .window()
            .map(
                found ->
                    " (−"
                        + found.before().toPlainString()
                        + "/+"
                        + found.after().toPlainString()
                        + ")")
            .orElse("");
    return visit.shown() + window;
  }
}
