package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.shared.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the grids together again from the facts of a version. Facts that name no schedule, as older
 * ones do, are of one schedule; marks that name an unknown visit or procedure are left out.
 */
public final class ScheduleGrids {

  private final FactValue.Schedules schedules;
  private final List<FactValue.Visit> visits;
  private final List<FactValue.Procedure> procedures;
  private final List<FactValue.Mark> marks;
  private final Confidence confidence;

  private ScheduleGrids(List<Fact> facts) {
    Map<FactKey, FactValue> values = new HashMap<>();
    Confidence least = Confidence.FULL;
    for (Fact fact : facts) {
      values.put(fact.key(), fact.value().value());
      Confidence own = fact.confidence().orElse(Confidence.FULL);
      least = own.compareTo(least) < 0 ? own : least;
    }
    confidence = least;
    schedules =
        values.get(SoaFacts.SCHEDULES) instanceof FactValue.Schedules found
            ? found
            : new FactValue.Schedules(List.of(), Optional.empty(), Optional.empty(), List.of());
    visits =
        values.get(SoaFacts.VISITS) instanceof FactValue.Visits found ? found.visits() : List.of();
    procedures =
        values.get(SoaFacts.PROCEDURES) instanceof FactValue.Procedures found
            ? found.procedures()
            : List.of();
    marks =
        values.get(SoaFacts.MATRIX) instanceof FactValue.Matrix found ? found.matrix() : List.of();
  }

  /**
   * The schedules that the facts of one version tell of, or why it has none; empty when the version
   * was not searched for schedules. Facts of other types are ignored.
   */
  public static Optional<SchedulesOfActivities> of(List<Fact> facts) {
    return new ScheduleGrids(facts).read();
  }

  private Optional<SchedulesOfActivities> read() {
    List<ScheduleGrid> grids = new ArrayList<>();
    int last = visits.stream().mapToInt(visit -> visit.schedule().orElse(1)).max().orElse(0);
    for (int number = 1; number <= last; number++) {
      grids.add(grid(number));
    }
    if (grids.isEmpty() && schedules.absence().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SchedulesOfActivities(
            grids,
            grids.isEmpty() ? schedules.absence() : Optional.empty(),
            schedules.announcedAt(),
            confidence,
            schedules.warnings()));
  }

  private ScheduleGrid grid(int number) {
    Optional<FactValue.Schedule> schedule =
        schedules.schedules().stream().filter(found -> found.number() == number).findFirst();
    Map<String, Integer> visitPlaces = new HashMap<>();
    List<ScheduleVisit> ownVisits = new ArrayList<>();
    for (FactValue.Visit visit : visits) {
      if (visit.schedule().orElse(1) == number) {
        visitPlaces.putIfAbsent(visit.visitId(), ownVisits.size());
        ownVisits.add(visit(visit));
      }
    }
    Map<String, Integer> activityPlaces = new HashMap<>();
    List<ScheduleActivity> ownActivities = new ArrayList<>();
    for (FactValue.Procedure procedure : procedures) {
      if (procedure.schedule().orElse(1) == number) {
        activityPlaces.putIfAbsent(procedure.procId(), ownActivities.size());
        ownActivities.add(activity(procedure));
      }
    }
    return new ScheduleGrid(
        schedule.map(FactValue.Schedule::title).orElse(""),
        schedule.flatMap(FactValue.Schedule::anchorId),
        schedule.map(FactValue.Schedule::orientation).orElse(ScheduleOrientation.VISITS_IN_COLUMNS),
        schedule.map(FactValue.Schedule::tables).orElse(List.of()),
        ownVisits,
        ownActivities,
        marks(activityPlaces, visitPlaces),
        schedule.map(FactValue.Schedule::footnotes).orElse(List.of()).stream()
            .map(note -> new ScheduleFootnote(note.mark(), note.text(), note.anchorId()))
            .toList(),
        schedule.map(FactValue.Schedule::remarks).orElse(List.of()),
        schedule.map(found -> new Confidence(found.confidence())).orElse(confidence),
        schedule.map(FactValue.Schedule::warnings).orElse(List.of()));
  }

  private static ScheduleVisit visit(FactValue.Visit visit) {
    return new ScheduleVisit(
        visit.label(),
        visit.headers(),
        visit.epoch(),
        visit.planned(),
        visit.time(),
        visit.window(),
        visit.kind().orElse(VisitKind.SCHEDULED),
        visit.footnotes(),
        visit.anchorId());
  }

  private static ScheduleActivity activity(FactValue.Procedure procedure) {
    return new ScheduleActivity(
        procedure.label(),
        procedure.category(),
        procedure.remark(),
        procedure.footnotes(),
        procedure.anchorId());
  }

  private List<ScheduleMark> marks(Map<String, Integer> activities, Map<String, Integer> places) {
    List<ScheduleMark> own = new ArrayList<>();
    for (FactValue.Mark mark : marks) {
      Integer activity = activities.get(mark.procId());
      Integer visit = places.get(mark.visitId());
      if (activity != null && visit != null) {
        own.add(
            new ScheduleMark(
                activity,
                visit,
                mark.value(),
                Math.max(1, mark.span().orElse(1)),
                mark.footnotes(),
                mark.anchorId()));
      }
    }
    own.sort(Comparator.comparingInt(ScheduleMark::activity).thenComparingInt(ScheduleMark::visit));
    return own;
  }
}
