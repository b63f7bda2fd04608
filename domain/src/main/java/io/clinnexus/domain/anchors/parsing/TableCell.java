package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/**
 * A cell at the grid position of its top left corner (0-based), with the rows and columns it spans
 * (at least 1 each). Cells that continue a vertical merge are not listed; the first one spans them.
 * The content may hold nested tables.
 */
public record TableCell(
    int rowIndex, int columnIndex, int rowSpan, int columnSpan, List<Block> content) {

  public TableCell {
    content = List.copyOf(content);
  }
}
