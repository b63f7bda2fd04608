package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.Optional;

/**
 * A line below a table, or in its last rows, that may explain a footnote mark.
 *
 * @param label the automatic number Word prints before it
 * @param listItem whether it is an item of a list
 */
record NoteLine(
    RaisedText text, Optional<String> label, boolean listItem, Optional<AnchorId> anchorId) {

  /** A part of the line. */
  NoteLine with(RaisedText part) {
    return new NoteLine(part, Optional.empty(), listItem, anchorId);
  }
}
