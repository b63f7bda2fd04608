package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.CellText;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Cell;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Column;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Row;
import io.clinnexus.cli.evaluate.truth.HeaderGrid.HeaderCell;
import io.clinnexus.cli.evaluate.truth.TruthFile.ExpectedSchedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the part {@code soa} of a truth file. */
final class ScheduleTruth {

  private ScheduleTruth() {}

  static Optional<ExpectedSchedules> read(JsonNode soa) {
    if (!soa.path("exists").isBoolean()) {
      return Optional.empty();
    }
    if (!soa.path("exists").booleanValue() || soa.path("form").asString("").contains("picture")) {
      return Optional.of(new ExpectedSchedules(false, List.of()));
    }
    List<ExpectedSchedule> tables = new ArrayList<>();
    for (JsonNode table : soa.path("tables")) {
      if (table.path("cells").isArray()) {
        tables.add(grid(table));
      }
    }
    if (soa.path("columns").isArray()) {
      tables.add(columns(soa));
    }
    return Optional.of(new ExpectedSchedules(true, tables));
  }

  /** Visits as a list, activities as a list, no cells. */
  private static ExpectedSchedule columns(JsonNode soa) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : soa.path("columns")) {
      List<String> headers =
          Stream.of("visit", "day", "week")
              .map(name -> column.path(name).asString(""))
              .filter(text -> !text.isEmpty())
              .toList();
      if (!headers.isEmpty()) {
        columns.add(new Column(headers.get(0), headers, List.of()));
      }
    }
    return new ExpectedSchedule("", columns, rows(soa), List.of(), false);
  }

  private static List<Row> rows(JsonNode table) {
    return table
        .path("row_labels")
        .valueStream()
        .map(label -> label.asString(""))
        .map(label -> new Row(label, CellText.footnotes(label)))
        .toList();
  }

  /** Header rows of {@code [text, span]} from column 0 on; the visits begin at column 1. */
  private static ExpectedSchedule grid(JsonNode table) {
    HeaderGrid headers = new HeaderGrid();
    int row = 0;
    for (JsonNode cells : table.path("header_rows")) {
      int at = 0;
      for (JsonNode cell : cells) {
        int span = Math.max(1, cell.path(1).asInt(1));
        for (int i = 0; i < span; i++) {
          headers.put(at + i, row, new HeaderCell(cell.path(0).asString(""), span));
        }
        at += span;
      }
      row++;
    }
    List<Row> rows = rows(table);
    int first = 1;
    return new ExpectedSchedule(
        table.path("title").asString(""),
        headers.columns(first),
        rows,
        cells(table, rows, first),
        true);
  }

  private static List<Cell> cells(JsonNode table, List<Row> rows, int firstColumn) {
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (JsonNode cell : table.path("cells")) {
      row = next(rows, cell.path("row").asString(""), row);
      String text = cell.path("text").asString("");
      int column = cell.path("grid_column").asInt() - firstColumn;
      for (int i = 0; i < Math.max(1, cell.path("span").asInt(1)); i++) {
        cells.add(new Cell(row, column + i, text, CellText.footnotesOfCross(text)));
      }
    }
    return cells;
  }

  /** Cells name their row by its label, in the order of the rows. */
  private static int next(List<Row> rows, String label, int from) {
    for (int row = from; row < rows.size(); row++) {
      if (rows.get(row).label().equals(label)) {
        return row;
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).label().equals(label)) {
        return row;
      }
    }
    throw new TruthUnreadable("a cell names a row that row_labels does not have");
  }
}
