package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.parsing.Table;
import java.util.List;
import java.util.Optional;

/**
 * A table and what stands around it.
 *
 * @param before the texts between it and the table before, nearest first
 * @param sections titles of the headings it stands under, innermost first
 * @param after the lines that may be its footnotes
 * @param adjacent whether nothing but blank lines divides it from the table before
 */
record TableContext(
    Table table, List<Line> before, List<String> sections, List<NoteLine> after, boolean adjacent) {

  /** A paragraph before a table. */
  record Line(String text, boolean heading, Optional<AnchorId> anchorId) {}
}
