package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.Coded;
import java.util.Optional;

/**
 * One change of a schedule of activities.
 *
 * @param schedule the title of the schedule, of the later version where it has one
 * @param activity the activity it concerns, by its later name where it has one
 * @param visit the visit it concerns, by its later name where it has one
 * @param before what it was in words; empty when it was not
 * @param after what it is in words; empty when it is no more
 * @param earlierAnchor the cell or note it stood in
 * @param laterAnchor the cell or note it stands in
 */
public record ScheduleChange(
    Kind kind,
    String schedule,
    Optional<String> activity,
    Optional<String> visit,
    String before,
    String after,
    Optional<AnchorId> earlierAnchor,
    Optional<AnchorId> laterAnchor) {

  /** What changed. */
  public enum Kind implements Coded {
    SCHEDULE_ADDED("schedule_added"),
    SCHEDULE_REMOVED("schedule_removed"),
    VISIT_ADDED("visit_added"),
    VISIT_REMOVED("visit_removed"),
    VISIT_RENAMED("visit_renamed"),
    /** The planned day or time is another one. */
    VISIT_RETIMED("visit_retimed"),
    WINDOW_WIDENED("window_widened"),
    WINDOW_NARROWED("window_narrowed"),
    /** It came, went, or is wider on one side and narrower on the other. */
    WINDOW_CHANGED("window_changed"),
    ACTIVITY_ADDED("activity_added"),
    ACTIVITY_REMOVED("activity_removed"),
    ACTIVITY_RENAMED("activity_renamed"),
    MARK_ADDED("mark_added"),
    MARK_REMOVED("mark_removed"),
    /** The cell says something else, or refers to other footnotes. */
    MARK_CHANGED("mark_changed"),
    FOOTNOTE_ADDED("footnote_added"),
    FOOTNOTE_REMOVED("footnote_removed"),
    FOOTNOTE_CHANGED("footnote_changed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
