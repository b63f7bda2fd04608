package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schedules in the classes of the Unified Study Definitions Model, version 4: epochs, encounters,
 * activities, one timeline per schedule with its activity instances and timings, and the conditions
 * under which an activity takes place. It is the part of a study that schedules tell, in the place
 * where a whole study has it.
 */
public final class ScheduleUsdm {

  private static final String MODEL_VERSION = "4.0.0";
  private static final String MARK = "X";

  private final UsdmObjects objects = new UsdmObjects(UsdmTerms.standard());
  private final UsdmEpochs epochs = new UsdmEpochs(objects);
  private final List<UsdmObject> encounters = new ArrayList<>();
  private final List<UsdmObject> activities = new ArrayList<>();
  private final List<UsdmObject> timelines = new ArrayList<>();
  private final List<UsdmObject> conditions = new ArrayList<>();

  private ScheduleUsdm() {}

  /** A study with everything the schedules tell; the first timeline is the main one. */
  public static OpaqueJson write(List<ScheduleGrid> grids) {
    ScheduleUsdm usdm = new ScheduleUsdm();
    grids.forEach(usdm::add);
    return usdm.study();
  }

  private OpaqueJson study() {
    List<UsdmObject> allEpochs = epochs.all();
    UsdmObjects.chain(allEpochs);
    UsdmObjects.chain(encounters);
    UsdmObjects.chain(activities);
    UsdmObject design =
        objects
            .named("InterventionalStudyDesign", "Schedule of activities")
            .set("epochs", allEpochs)
            .set("encounters", encounters)
            .set("activities", activities)
            .set("scheduleTimelines", timelines);
    UsdmObject version =
        objects
            .make("StudyVersion")
            .set("studyDesigns", List.of(design))
            .set("conditions", conditions);
    UsdmObject study =
        objects.named("Study", "Schedule of activities").set("versions", List.of(version));
    return UsdmObject.wrapper(study, MODEL_VERSION);
  }

  private void add(ScheduleGrid grid) {
    UsdmTimeline timeline = new UsdmTimeline(objects, epochs, grid);
    List<UsdmObject> own = addActivities(grid, timeline.notes());
    timelines.add(timeline.make(own, timelines.isEmpty()));
    encounters.addAll(timeline.encounters());
    addConditions(grid, timeline, own);
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
              objects.comments(activity.footnotes(), notes),
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
        objects
            .named("Activity", label)
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

  /** What the cells say beyond a plain mark, and their footnotes: under what, where, for what. */
  private void addConditions(ScheduleGrid grid, UsdmTimeline timeline, List<UsdmObject> own) {
    record Said(String label, String text, int activity) {}
    Map<Said, List<String>> contexts = new LinkedHashMap<>();
    for (ScheduleMark mark : grid.marks()) {
      String instance = timeline.instances().get(mark.visit()).id();
      if (!mark.value().equals(MARK)) {
        contexts
            .computeIfAbsent(new Said("", mark.value(), mark.activity()), key -> new ArrayList<>())
            .add(instance);
      }
      for (String letter : mark.footnotes()) {
        String text = timeline.notes().get(letter);
        if (text != null) {
          contexts
              .computeIfAbsent(new Said(letter, text, mark.activity()), key -> new ArrayList<>())
              .add(instance);
        }
      }
    }
    contexts.forEach(
        (said, instances) ->
            conditions.add(
                condition(said.label(), said.text(), instances, own.get(said.activity()).id())));
  }

  private UsdmObject condition(
      String label, String text, List<String> instances, String activityId) {
    UsdmObject condition = objects.make("Condition");
    return condition
        .set("name", condition.id())
        .set("label", label)
        .set("description", null)
        .set("text", text)
        .set("dictionaryId", null)
        .set("notes", List.of())
        .set("contextIds", instances.stream().distinct().toList())
        .set("appliesToIds", List.of(activityId));
  }
}
