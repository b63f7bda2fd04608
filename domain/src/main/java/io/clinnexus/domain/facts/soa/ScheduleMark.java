package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * An activity takes place at a visit.
 *
 * @param activity 0-based position of the activity in its grid
 * @param visit 0-based position of the visit in its grid
 * @param value {@code X} for every plain mark, else the text of the cell without footnote marks
 * @param span over how many visits the cell reaches from here on, this one counted, at least 1
 * @param footnotes marks of the footnotes of the cell
 * @param anchorId the cell
 */
public record ScheduleMark(
    int activity,
    int visit,
    String value,
    int span,
    List<String> footnotes,
    Optional<AnchorId> anchorId) {

  public ScheduleMark {
    InvalidValue.unless(activity >= 0, "activity", "must not be negative.");
    InvalidValue.unless(visit >= 0, "visit", "must not be negative.");
    InvalidValue.unless(span >= 1, "span", "must be at least 1.");
    footnotes = List.copyOf(footnotes);
  }
}
