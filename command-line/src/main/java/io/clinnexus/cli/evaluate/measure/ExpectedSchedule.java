package io.clinnexus.cli.evaluate.measure;

import java.util.List;

/**
 * A schedule of activities as the truth has it.
 *
 * @param title as printed; empty when the truth does not tell
 * @param columns the visits in their order
 * @param rows the activities in their order
 * @param cells the cells that are not blank
 * @param cellsKnown whether the truth tells the cells at all
 */
public record ExpectedSchedule(
    String title, List<Column> columns, List<Row> rows, List<Cell> cells, boolean cellsKnown) {

  /**
   * A visit.
   *
   * @param own the header that tells it from its neighbours
   * @param headers all headers it stands under
   * @param footnotes marks of the footnotes in its headers
   */
  public record Column(String own, List<String> headers, List<String> footnotes) {

    public Column {
      headers = List.copyOf(headers);
      footnotes = List.copyOf(footnotes);
    }
  }

  /** An activity with the marks of its footnotes. */
  public record Row(String label, List<String> footnotes) {

    public Row {
      footnotes = List.copyOf(footnotes);
    }
  }

  /** What stands in a cell; row and column are 0-based positions in the lists. */
  public record Cell(int row, int column, String text, List<String> footnotes) {

    public Cell {
      footnotes = List.copyOf(footnotes);
    }
  }

  public ExpectedSchedule {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
  }
}
