package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitWindow;
import java.util.List;
import java.util.Optional;

/**
 * An occasion of a schedule.
 *
 * @param label what tells it from the others, such as {@code Visit 3} or {@code Day 1, 24 hrs}
 * @param headers the header texts it stands under, outermost first, without footnote marks
 * @param epoch the period of the study it belongs to
 * @param day the day, week, month or year it is planned for
 * @param time the time within that day, counted from the event the schedule names
 * @param window by how much it may be early or late
 * @param footnotes marks of the footnotes of its headers
 * @param anchorId the header cell that names it
 */
public record ScheduleVisit(
    String label,
    List<String> headers,
    Optional<String> epoch,
    Optional<VisitTime> day,
    Optional<VisitTime> time,
    Optional<VisitWindow> window,
    VisitKind kind,
    List<String> footnotes,
    Optional<AnchorId> anchorId) {

  public ScheduleVisit {
    headers = List.copyOf(headers);
    footnotes = List.copyOf(footnotes);
  }

  /** The same visit by another name. */
  ScheduleVisit as(String name) {
    return new ScheduleVisit(name, headers, epoch, day, time, window, kind, footnotes, anchorId);
  }
}
