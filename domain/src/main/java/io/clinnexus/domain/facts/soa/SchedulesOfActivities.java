package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * The schedules of a document in their order, or why it has none.
 *
 * @param absence present exactly when there are no schedules
 * @param announcedAt the heading or title that announces a schedule which could not be read
 * @param confidence of the schedule read worst, or of there being none
 * @param warnings stable codes without document text
 */
public record SchedulesOfActivities(
    List<ScheduleGrid> schedules,
    Optional<ScheduleAbsence> absence,
    Optional<AnchorId> announcedAt,
    Confidence confidence,
    List<String> warnings) {

  public SchedulesOfActivities {
    schedules = List.copyOf(schedules);
    warnings = List.copyOf(warnings);
    InvalidValue.unless(
        schedules.isEmpty() == absence.isPresent(), "absence", "must explain exactly no schedule.");
  }
}
