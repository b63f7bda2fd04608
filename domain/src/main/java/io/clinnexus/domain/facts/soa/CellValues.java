package io.clinnexus.domain.facts.soa;

import java.util.HashMap;
import java.util.Map;

/** The values of the cells of a grid, each read once. */
final class CellValues {

  private final CellReader reader;
  private final Map<Integer, CellValue> values = new HashMap<>();

  CellValues(CellReader reader) {
    this.reader = reader;
  }

  CellValue of(GridCell cell) {
    return values.computeIfAbsent(
        cell.order(), order -> reader.read(cell.text(), Math.max(cell.columns(), cell.rows())));
  }
}
