package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.List;
import java.util.Optional;

/**
 * What is done at the visits of a schedule.
 *
 * @param label its name without footnote marks
 * @param group the heading of the rows it stands among
 * @param remark what a column for notes says about it
 * @param footnotes marks of the footnotes of its name
 * @param anchorId the cell that names it
 */
public record ScheduleActivity(
    String label,
    Optional<String> group,
    Optional<String> remark,
    List<String> footnotes,
    Optional<AnchorId> anchorId) {

  public ScheduleActivity {
    footnotes = List.copyOf(footnotes);
  }
}
