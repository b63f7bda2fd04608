package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One schedule as a timeline: an encounter and an activity instance for each visit, and a timing
 * for each visit with a time. Scheduled visits follow one another; any other stands by itself.
 */
final class UsdmTimeline {

  private final UsdmObjects objects;
  private final UsdmEpochs epochs;
  private final UsdmTimings timings;
  private final ScheduleGrid grid;
  private final Map<String, String> notes;
  private final List<UsdmObject> encounters = new ArrayList<>();
  private final List<UsdmObject> instances = new ArrayList<>();

  UsdmTimeline(UsdmObjects objects, UsdmEpochs epochs, ScheduleGrid grid) {
    this.objects = objects;
    this.epochs = epochs;
    this.grid = grid;
    timings = new UsdmTimings(grid.visits());
    epochs.add(grid, timings);
    notes = new LinkedHashMap<>();
    grid.footnotes().forEach(note -> notes.put(note.mark(), note.text()));
  }

  /** The texts of the footnotes by their marks. */
  Map<String, String> notes() {
    return notes;
  }

  /** One for each visit, in their order. */
  List<UsdmObject> encounters() {
    return encounters;
  }

  /** One for each visit, in their order. */
  List<UsdmObject> instances() {
    return instances;
  }

  /** The timeline over these activities, one for each row. */
  UsdmObject make(List<UsdmObject> activities, boolean main) {
    UsdmObject exit = objects.make("ScheduleTimelineExit");
    for (int i = 0; i < grid.visits().size(); i++) {
      encounters.add(encounter(grid.visits().get(i)));
      instances.add(instance(i, activityIds(i, activities)));
    }
    link(exit);
    List<UsdmObject> times = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      timing(i).ifPresent(times::add);
    }
    return objects
        .named("ScheduleTimeline", grid.title())
        .set("description", null)
        .set("mainTimeline", main)
        .set("entryCondition", "Participant takes part in the study")
        .set("entryId", entry())
        .set("exits", List.of(exit))
        .set("timings", times)
        .set("instances", instances)
        .set("plannedDuration", null);
  }

  private List<String> activityIds(int visit, List<UsdmObject> activities) {
    return grid.marks().stream()
        .filter(mark -> mark.visit() == visit)
        .map(mark -> activities.get(mark.activity()).id())
        .distinct()
        .toList();
  }

  private UsdmObject encounter(ScheduleVisit visit) {
    return objects
        .named("Encounter", visit.label())
        .set("description", String.join(" / ", visit.headers()))
        .set("type", objects.code("C25716", "Visit"))
        .set("previousId", null)
        .set("nextId", null)
        .set("scheduledAtId", null)
        .set("environmentalSettings", List.of())
        .set(
            "contactModes",
            objects.terms().contact(visit.headers()).map(objects::code).stream().toList())
        .set("transitionStartRule", null)
        .set("transitionEndRule", null)
        .set("notes", objects.comments(visit.footnotes(), notes));
  }

  private UsdmObject instance(int place, List<String> activityIds) {
    ScheduleVisit visit = grid.visits().get(place);
    return objects
        .named("ScheduledActivityInstance", visit.label())
        .set("description", null)
        .set("defaultConditionId", null)
        .set("epochId", visit.epoch().flatMap(epochs::id).orElse(null))
        .set("timelineId", null)
        .set("timelineExitId", null)
        .set("activityIds", activityIds)
        .set("encounterId", encounters.get(place).id());
  }

  private void link(UsdmObject exit) {
    UsdmObject before = null;
    for (int i = 0; i < instances.size(); i++) {
      if (!planned(i)) {
        instances.get(i).set("timelineExitId", exit.id());
        continue;
      }
      if (before != null) {
        before.set("defaultConditionId", instances.get(i).id());
      }
      before = instances.get(i);
    }
    if (before != null) {
      before.set("timelineExitId", exit.id());
    }
  }

  private boolean planned(int visit) {
    return grid.visits().get(visit).kind() == VisitKind.SCHEDULED;
  }

  private @Nullable String entry() {
    for (int i = 0; i < instances.size(); i++) {
      if (planned(i)) {
        return instances.get(i).id();
      }
    }
    return instances.isEmpty() ? null : instances.get(0).id();
  }

  private Optional<UsdmObject> timing(int place) {
    Optional<BigDecimal> distance = timings.distance(place);
    if (distance.isEmpty()) {
      return Optional.empty();
    }
    ScheduleVisit visit = grid.visits().get(place);
    boolean fixed = place == timings.reference();
    UsdmObject timing = objects.named("Timing", visit.label());
    encounters.get(place).set("scheduledAtId", timing.id());
    return Optional.of(
        timing
            .set("description", null)
            .set("type", type(fixed, distance.get().signum() < 0))
            .set("value", UsdmTimings.duration(distance.get(), timings.unit()))
            .set("valueLabel", distance.get().abs().toPlainString() + " " + timings.unit().code())
            .set("relativeToFrom", objects.code("C201355", "Start to Start"))
            .set("relativeFromScheduledInstanceId", instances.get(place).id())
            .set(
                "relativeToScheduledInstanceId",
                fixed ? null : instances.get(timings.reference()).id())
            .set("windowLower", timings.lower(place))
            .set("windowUpper", timings.upper(place))
            .set("windowLabel", timings.windowLabel(place)));
  }

  private UsdmObject type(boolean fixed, boolean before) {
    if (fixed) {
      return objects.code("C201358", "Fixed Reference");
    }
    return before ? objects.code("C201357", "Before") : objects.code("C201356", "After");
  }
}
