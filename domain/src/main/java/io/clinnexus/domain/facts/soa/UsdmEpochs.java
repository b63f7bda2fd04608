package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The epochs of all schedules, one for each name. The type of an epoch is what its name tells; else
 * an epoch whose visits all lie before the one that days are counted from is a screening, and any
 * other with scheduled visits a treatment. An epoch of nothing but unscheduled visits or early ends
 * has no type.
 */
final class UsdmEpochs {

  private static final String SCREENING = "screening";
  private static final String TREATMENT = "treatment";

  private final UsdmObjects objects;
  private final Map<String, UsdmObject> byName = new LinkedHashMap<>();

  UsdmEpochs(UsdmObjects objects) {
    this.objects = objects;
  }

  /** All epochs in the order of their first visits. */
  List<UsdmObject> all() {
    return new ArrayList<>(byName.values());
  }

  /** Adds the epochs of a schedule that are new. */
  void add(ScheduleGrid grid, UsdmTimings timings) {
    Map<String, List<Integer>> visits = new LinkedHashMap<>();
    for (int i = 0; i < grid.visits().size(); i++) {
      int visit = i;
      grid.visits()
          .get(i)
          .epoch()
          .ifPresent(name -> visits.computeIfAbsent(name, key -> new ArrayList<>()).add(visit));
    }
    visits.forEach(
        (name, own) -> byName.computeIfAbsent(name, key -> epoch(key, grid, own, timings)));
  }

  /** The id of the epoch of that name, which was added. */
  Optional<String> id(String name) {
    return Optional.ofNullable(byName.get(name)).map(UsdmObject::id);
  }

  private UsdmObject epoch(
      String name, ScheduleGrid grid, List<Integer> visits, UsdmTimings timings) {
    UsdmTerms terms = objects.terms();
    Optional<UsdmTerms.Term> type =
        terms.epoch(name).or(() -> byPlace(grid, visits, timings).flatMap(terms::epochType));
    return objects
        .named("StudyEpoch", name)
        .set("description", null)
        .set("type", type.map(objects::code).orElse(null))
        .set("previousId", null)
        .set("nextId", null)
        .set("notes", List.of());
  }

  private static Optional<String> byPlace(
      ScheduleGrid grid, List<Integer> visits, UsdmTimings timings) {
    boolean planned =
        visits.stream().anyMatch(visit -> grid.visits().get(visit).kind() == VisitKind.SCHEDULED);
    boolean before =
        visits.stream()
            .allMatch(
                visit ->
                    timings.distance(visit).filter(distance -> distance.signum() < 0).isPresent());
    return planned ? Optional.of(before ? SCREENING : TREATMENT) : Optional.empty();
  }
}
