package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.shared.OpaqueJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schedules in the classes of the Unified Study Definitions Model, version 4: epochs, encounters,
 * activities, and one timeline per schedule with its activity instances and timings. It is the part
 * of a study design that a schedule tells, not a whole study.
 */
public final class ScheduleUsdm {

  private static final String TERMS = "http://www.cdisc.org";
  private static final String TERMS_VERSION = "2024-09-27";

  private final List<UsdmObject> epochs = new ArrayList<>();
  private final List<UsdmObject> encounters = new ArrayList<>();
  private final List<UsdmObject> activities = new ArrayList<>();
  private final List<UsdmObject> timelines = new ArrayList<>();
  private final Map<String, String> epochIds = new LinkedHashMap<>();
  private final Map<String, Integer> counters = new LinkedHashMap<>();

  private ScheduleUsdm() {}

  /** The study design with everything the schedules tell; the first timeline is the main one. */
  public static OpaqueJson write(List<ScheduleGrid> grids) {
    ScheduleUsdm usdm = new ScheduleUsdm();
    grids.forEach(usdm::add);
    chain(usdm.epochs);
    chain(usdm.encounters);
    chain(usdm.activities);
    return new UsdmObject("InterventionalStudyDesign", "InterventionalStudyDesign_1")
        .set("name", "Schedule of activities")
        .set("epochs", usdm.epochs)
        .set("encounters", usdm.encounters)
        .set("activities", usdm.activities)
        .set("scheduleTimelines", usdm.timelines)
        .toJson();
  }

  private void add(ScheduleGrid grid) {
    Map<String, String> notes = new LinkedHashMap<>();
    grid.footnotes().forEach(note -> notes.put(note.mark(), note.text()));
    List<UsdmObject> ownActivities = addActivities(grid, notes);
    UsdmTimings timings = new UsdmTimings(grid.visits());
    UsdmObject exit = object("ScheduleTimelineExit");
    List<UsdmObject> instances = new ArrayList<>();
    List<UsdmObject> times = new ArrayList<>();
    for (int i = 0; i < grid.visits().size(); i++) {
      ScheduleVisit visit = grid.visits().get(i);
      UsdmObject encounter = encounter(visit, notes);
      UsdmObject instance = instance(visit, encounter, activityIds(grid, i, ownActivities));
      boolean last = i + 1 == grid.visits().size();
      instances.add(instance.set("timelineExitId", last ? exit.id() : null));
    }
    for (int i = 0; i + 1 < instances.size(); i++) {
      instances.get(i).set("defaultConditionId", instances.get(i + 1).id());
    }
    for (int i = 0; i < instances.size(); i++) {
      timing(grid.visits().get(i), i, timings, instances).ifPresent(times::add);
    }
    UsdmObject timeline = object("ScheduleTimeline");
    timelines.add(
        timeline
            .set("name", grid.title().isEmpty() ? timeline.id() : grid.title())
            .set("label", grid.title())
            .set("description", null)
            .set("mainTimeline", timelines.isEmpty())
            .set("entryCondition", "Participant takes part in the study")
            .set("entryId", instances.isEmpty() ? null : instances.get(0).id())
            .set("exits", List.of(exit))
            .set("timings", times)
            .set("instances", instances)
            .set("plannedDuration", null));
  }

  private List<UsdmObject> addActivities(ScheduleGrid grid, Map<String, String> notes) {
    List<UsdmObject> own = new ArrayList<>();
    Map<String, List<String>> children = new LinkedHashMap<>();
    Map<String, UsdmObject> parents = new LinkedHashMap<>();
    for (ScheduleActivity activity : grid.activities()) {
      Optional<String> group = activity.group();
      group.ifPresent(name -> parents.computeIfAbsent(name, key -> activity(key, List.of(), null)));
      UsdmObject made =
          activity(
              activity.label(),
              comments(activity.footnotes(), notes),
              activity.remark().orElse(null));
      own.add(made);
      group.ifPresent(
          name -> children.computeIfAbsent(name, key -> new ArrayList<>()).add(made.id()));
    }
    parents.forEach((name, parent) -> parent.set("childIds", children.get(name)));
    return own;
  }

  private UsdmObject activity(
      String label, List<UsdmObject> comments, @Nullable String description) {
    UsdmObject activity =
        object("Activity")
            .set("name", label)
            .set("label", label)
            .set("description", description)
            .set("previousId", null)
            .set("nextId", null)
            .set("childIds", List.of())
            .set("definedProcedures", List.of())
            .set("biomedicalConceptIds", List.of())
            .set("bcCategoryIds", List.of())
            .set("bcSurrogateIds", List.of())
            .set("timelineId", null)
            .set("notes", comments);
    activities.add(activity);
    return activity;
  }

  private List<UsdmObject> comments(List<String> marks, Map<String, String> notes) {
    List<UsdmObject> comments = new ArrayList<>();
    for (String mark : marks) {
      String text = notes.get(mark);
      if (text != null) {
        comments.add(object("CommentAnnotation").set("text", text).set("codes", List.of()));
      }
    }
    return comments;
  }

  private static List<String> activityIds(
      ScheduleGrid grid, int visit, List<UsdmObject> activities) {
    return grid.marks().stream()
        .filter(mark -> mark.visit() == visit)
        .map(mark -> activities.get(mark.activity()).id())
        .distinct()
        .toList();
  }

  private UsdmObject encounter(ScheduleVisit visit, Map<String, String> notes) {
    UsdmObject encounter = object("Encounter");
    encounters.add(
        encounter
            .set("name", encounter.id())
            .set("label", visit.label())
            .set("description", String.join(" / ", visit.headers()))
            .set("type", code("C25716", "Visit"))
            .set("previousId", null)
            .set("nextId", null)
            .set("scheduledAtId", null)
            .set("environmentalSettings", List.of())
            .set("contactModes", List.of())
            .set("transitionStartRule", null)
            .set("transitionEndRule", null)
            .set("notes", comments(visit.footnotes(), notes)));
    return encounter;
  }

  private UsdmObject instance(ScheduleVisit visit, UsdmObject encounter, List<String> activityIds) {
    UsdmObject instance = object("ScheduledActivityInstance");
    return instance
        .set("name", instance.id())
        .set("label", visit.label())
        .set("description", null)
        .set("defaultConditionId", null)
        .set("epochId", visit.epoch().map(this::epoch).orElse(null))
        .set("timelineId", null)
        .set("timelineExitId", null)
        .set("activityIds", activityIds)
        .set("encounterId", encounter.id());
  }

  private String epoch(String name) {
    return epochIds.computeIfAbsent(
        name,
        key -> {
          UsdmObject epoch = object("StudyEpoch");
          epochs.add(
              epoch
                  .set("name", key)
                  .set("label", key)
                  .set("description", null)
                  .set("type", null)
                  .set("previousId", null)
                  .set("nextId", null)
                  .set("notes", List.of()));
          return epoch.id();
        });
  }

  private Optional<UsdmObject> timing(
      ScheduleVisit visit, int place, UsdmTimings timings, List<UsdmObject> instances) {
    Optional<BigDecimal> distance = timings.distance(place);
    if (distance.isEmpty() || timings.reference() < 0) {
      return Optional.empty();
    }
    boolean fixed = place == timings.reference();
    boolean before = distance.get().signum() < 0;
    VisitTimeUnit unit = visit.day().map(VisitTime::unit).orElse(VisitTimeUnit.DAY);
    UsdmObject timing = object("Timing");
    encounterOf(place, instances).set("scheduledAtId", timing.id());
    return Optional.of(
        timing
            .set("name", timing.id())
            .set("label", visit.label())
            .set("description", null)
            .set("type", type(fixed, before))
            .set("value", UsdmTimings.duration(distance.get(), unit))
            .set("valueLabel", distance.get().abs().toPlainString() + " " + unit.code())
            .set("relativeToFrom", code("C201355", "Start to Start"))
            .set("relativeFromScheduledInstanceId", instances.get(place).id())
            .set(
                "relativeToScheduledInstanceId",
                fixed ? null : instances.get(timings.reference()).id())
            .set("windowLower", UsdmTimings.lower(visit))
            .set("windowUpper", UsdmTimings.upper(visit))
            .set("windowLabel", UsdmTimings.windowLabel(visit)));
  }

  private UsdmObject encounterOf(int place, List<UsdmObject> instances) {
    return encounters.get(encounters.size() - instances.size() + place);
  }

  private UsdmObject type(boolean fixed, boolean before) {
    if (fixed) {
      return code("C201358", "Fixed Reference");
    }
    return before ? code("C201357", "Before") : code("C201356", "After");
  }

  private UsdmObject code(String code, String decode) {
    return object("Code")
        .set("code", code)
        .set("codeSystem", TERMS)
        .set("codeSystemVersion", TERMS_VERSION)
        .set("decode", decode);
  }

  private UsdmObject object(String instanceType) {
    return new UsdmObject(
        instanceType, instanceType + "_" + counters.merge(instanceType, 1, Integer::sum));
  }

  private static void chain(List<UsdmObject> objects) {
    for (int i = 0; i < objects.size(); i++) {
      objects.get(i).set("previousId", i == 0 ? null : objects.get(i - 1).id());
      objects.get(i).set("nextId", i + 1 == objects.size() ? null : objects.get(i + 1).id());
    }
  }
}
