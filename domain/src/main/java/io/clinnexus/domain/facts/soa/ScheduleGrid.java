package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * One schedule of activities, however many tables it was printed in.
 *
 * @param title its own title, or the heading it stands under; empty when it has neither
 * @param titleAnchorId where the title stands
 * @param tableIndexes the tables it was read from, 0-based among all tables of the document
 * @param visits in the order of print
 * @param activities in the order of print
 * @param marks by activity, then by visit; blank cells are not in it
 * @param footnotes in the order of print, each mark once
 * @param remarks notes without a mark, such as abbreviations
 * @param warnings what a reviewer should know: stable codes without document text
 */
public record ScheduleGrid(
    String title,
    Optional<AnchorId> titleAnchorId,
    ScheduleOrientation orientation,
    List<Integer> tableIndexes,
    List<ScheduleVisit> visits,
    List<ScheduleActivity> activities,
    List<ScheduleMark> marks,
    List<ScheduleFootnote> footnotes,
    List<String> remarks,
    Confidence confidence,
    List<String> warnings) {

  public ScheduleGrid {
    tableIndexes = List.copyOf(tableIndexes);
    visits = List.copyOf(visits);
    activities = List.copyOf(activities);
    marks = List.copyOf(marks);
    footnotes = List.copyOf(footnotes);
    remarks = List.copyOf(remarks);
    warnings = List.copyOf(warnings);
    for (ScheduleMark mark : marks) {
      InvalidValue.unless(mark.activity() < activities.size(), "marks", "must name an activity.");
      InvalidValue.unless(mark.visit() < visits.size(), "marks", "must name a visit.");
    }
  }
}
