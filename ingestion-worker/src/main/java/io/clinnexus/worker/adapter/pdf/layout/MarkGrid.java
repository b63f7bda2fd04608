package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.layout.PrintedRow.Part;
import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the lines of a table without rules into rows and columns. */
final class MarkGrid {

  private static final float SAME_COLUMN = 9f;
  private static final float TIGHT = 1.35f;

  private final int page;
  private final List<FontLook> fonts;
  private final List<PrintedRow> rows;
  private final List<Float> columns;
  private final List<Float> edges;
  private final int firstBody;

  /**
   * The grid of some rows.
   *
   * @param body the rows from the first with crosses on
   * @param rows these and the header above them
   * @param known the columns when the table goes on from the page before; else empty
   */
  MarkGrid(
      int page,
      List<FontLook> fonts,
      List<PrintedRow> body,
      List<PrintedRow> rows,
      List<Float> known) {
    this.page = page;
    this.fonts = fonts;
    this.rows = rows;
    this.firstBody = rows.size() - body.size();
    List<Float> centres = new ArrayList<>();
    body.forEach(row -> row.marks().forEach(mark -> centres.add(mark.centre())));
    List<Float> found = new ArrayList<>(known.isEmpty() ? columns(centres) : known);
    if (known.isEmpty()) {
      addUnmarked(found);
    }
    this.columns = List.copyOf(found);
    this.edges = edges(found);
  }

  /** The middles of the columns behind that of the labels. */
  List<Float> columns() {
    return columns;
  }

  /** Whether a place is that of one of the columns. */
  static boolean isOneOf(List<Float> columns, float centre) {
    return columns.stream().anyMatch(column -> Math.abs(column - centre) <= SAME_COLUMN);
  }

  /** The places of the columns: centres that are close together are one. */
  static List<Float> columns(List<Float> centres) {
    List<Float> sorted = new ArrayList<>(centres);
    Collections.sort(sorted);
    List<Float> columns = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) - sorted.get(i - 1) > SAME_COLUMN) {
        columns.add(sorted.get(from + (i - from) / 2));
        from = i;
      }
    }
    return columns;
  }

  /** A visit without crosses has a header that stands over none of the columns. */
  private void addUnmarked(List<Float> columns) {
    float first = columns.get(0);
    PrintedRow finest = null;
    for (PrintedRow row : rows.subList(0, firstBody)) {
      finest = finest == null || row.parts().size() > finest.parts().size() ? row : finest;
    }
    if (finest == null) {
      return;
    }
    for (Part part : finest.parts()) {
      boolean over =
          columns.stream()
              .anyMatch(
                  centre -> centre >= part.x0() - SAME_COLUMN && centre <= part.x1() + SAME_COLUMN);
      if (!over && part.x0() > first) {
        columns.add(part.centre());
      }
    }
    Collections.sort(columns);
  }

  /** The column of labels, then one for each place, divided half-way. */
  private List<Float> edges(List<Float> columns) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PrintedRow row : rows) {
      left = Math.min(left, row.line().x0());
      right = Math.max(right, row.line().x1());
    }
    List<Float> found = new ArrayList<>();
    found.add(left - 1);
    float half = (columns.get(1) - columns.get(0)) / 2;
    found.add(Math.max(left, columns.get(0) - half));
    for (int i = 1; i < columns.size(); i++) {
      found.add((columns.get(i - 1) + columns.get(i)) / 2);
    }
    found.add(Math.max(right, columns.get(columns.size() - 1) + half) + 1);
    return found;
  }

  GridTable table() {
    List<GridTable.Row> done = new ArrayList<>();
    List<List<List<Part>>> open = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<List<Part>> cells = cells(rows.get(i));
      if (i > 0 && goesOn(i, cells)) {
        for (int column = 0; column < cells.size(); column++) {
          open.get(open.size() - 1).get(column).addAll(cells.get(column));
        }
      } else {
        open.add(cells);
      }
    }
    int finest = finest(open);
    for (int i = 0; i < open.size(); i++) {
      done.add(row(open.get(i), i < finest));
    }
    Line top = rows.get(0).line();
    Line bottom = rows.get(rows.size() - 1).line();
    return new GridTable(
        page,
        top.baseline() - top.size(),
        bottom.baseline(),
        edges,
        done,
        TableHeaders.count(done));
  }

  /** The parts of each column; a part over several columns stands in the first of them. */
  private List<List<Part>> cells(PrintedRow row) {
    List<List<Part>> cells = new ArrayList<>();
    for (int column = 0; column + 1 < edges.size(); column++) {
      cells.add(new ArrayList<>());
    }
    for (Part part : row.parts()) {
      cells.get(first(part)).add(part);
    }
    return cells;
  }

  /** A label that is wrapped, and nothing else in its line. */
  private boolean goesOn(int row, List<List<Part>> cells) {
    Line line = rows.get(row).line();
    Line before = rows.get(row - 1).line();
    boolean tight = line.baseline() - before.baseline() <= TIGHT * line.size();
    boolean small =
        rows.get(row).parts().stream()
            .allMatch(part -> !Character.isUpperCase(part.text().codePointAt(0)));
    boolean labelOnly = cells.stream().skip(1).allMatch(List::isEmpty);
    boolean header = row < firstBody && cells.get(0).isEmpty();
    return tight && small && (header || (labelOnly && row > firstBody));
  }

  private int first(Part part) {
    return spans(part) > 1 ? interval(part.x0()) : interval(part.centre());
  }

  /** How many columns a part reaches over: those whose middle it covers. */
  private int spans(Part part) {
    int from = interval(part.x0());
    int to = interval(part.x1());
    if (from == 0 || to <= from) {
      return 1;
    }
    boolean middle =
        part.x0() <= middle(from) + SAME_COLUMN && part.x1() >= middle(to) - SAME_COLUMN;
    return middle ? to - from + 1 : 1;
  }

  private float middle(int column) {
    return (edges.get(column) + edges.get(column + 1)) / 2;
  }

  private int interval(float x) {
    int column = 0;
    while (column + 2 < edges.size() && x >= edges.get(column + 1)) {
      column++;
    }
    return column;
  }

  /** The header row with most cells: those above it name several of its columns. */
  private int finest(List<List<List<Part>>> cells) {
    int finest = 0;
    for (int i = 0; i < Math.min(firstBody, cells.size()); i++) {
      finest = filled(cells.get(i)) >= filled(cells.get(finest)) ? i : finest;
    }
    return finest;
  }

  private static long filled(List<List<Part>> cells) {
    return cells.stream().skip(1).filter(parts -> !parts.isEmpty()).count();
  }

  /** Moves a centred text to the first of the blank columns that it stands in the middle of. */
  private int[] spread(List<List<Part>> cells) {
    boolean[] taken = new boolean[cells.size()];
    for (int column = 0; column < cells.size(); column++) {
      int width = cells.get(column).stream().mapToInt(this::spans).max().orElse(0);
      for (int i = column; i < Math.min(cells.size(), column + width); i++) {
        taken[i] = true;
      }
    }
    int[] spans = new int[cells.size()];
    for (int column = 1; column < cells.size(); column++) {
      List<Part> parts = cells.get(column);
      int reach = 0;
      while (!parts.isEmpty()
          && column - reach - 1 > 0
          && column + reach + 1 < cells.size()
          && !taken[column - reach - 1]
          && !taken[column + reach + 1]) {
        reach++;
        taken[column - reach] = true;
        taken[column + reach] = true;
      }
      if (reach > 0) {
        cells.set(column, new ArrayList<>());
        cells.set(column - reach, parts);
        spans[column - reach] = 2 * reach + 1;
        column += reach;
      }
    }
    return spans;
  }

  private GridTable.Row row(List<List<Part>> cells, boolean over) {
    int[] spread = over ? spread(cells) : new int[cells.size()];
    List<GridTable.Cell> made = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      List<Part> parts = cells.get(column);
      int span = Math.max(spread[column], parts.stream().mapToInt(this::spans).max().orElse(1));
      while (span > 1 && !areBlank(cells, column + 1, column + span)) {
        span--;
      }
      Column place = new Column(edges.get(column), edges.get(column + span));
      List<Piece> pieces = parts.stream().flatMap(part -> part.pieces().stream()).toList();
      List<Line> lines = LineBuilder.lines(page, pieces, fonts);
      lines.forEach(line -> line.standsIn(place));
      made.add(new GridTable.Cell(column, 1, span, place, lines));
      column += span - 1;
    }
    return new GridTable.Row(made);
  }

  private static boolean areBlank(List<List<Part>> cells, int from, int to) {
    return cells.subList(from, Math.min(to, cells.size())).stream().allMatch(List::isEmpty);
  }
}
