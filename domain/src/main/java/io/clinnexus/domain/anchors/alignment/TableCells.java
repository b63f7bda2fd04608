package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of a table by rows, in the order of print. */
final class TableCells {

  private TableCells() {}

  /** Where a cell stands. */
  static AnchorLocation.InTable place(Anchor cell) {
    if (cell.location() instanceof AnchorLocation.InTable place) {
      return place;
    }
    throw new IllegalArgumentException("Not a table cell.");
  }

  /** The rows from top to bottom, each with its cells from left to right. */
  static List<List<Anchor>> rows(List<Anchor> cells) {
    Map<Integer, List<Anchor>> rows = new TreeMap<>();
    for (Anchor cell : cells) {
      rows.computeIfAbsent(place(cell).rowIndex(), unused -> new ArrayList<>()).add(cell);
    }
    return List.copyOf(rows.values());
  }
}
