package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/** A table row: its original cells, left to right; {@code header} when Word repeats it per page. */
public record TableRow(boolean header, List<TableCell> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }
}
