package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page whose cells are ruled. */
final class GridFinder {

  private static final float WIDEST_PAD = 9f;
  private static final float EDGE = 1.5f;

  private final PageSheet sheet;
  private final List<FontLook> fonts;
  private final Set<Piece> used = Collections.newSetFromMap(new IdentityHashMap<>());

  GridFinder(PageSheet sheet, List<FontLook> fonts) {
    this.sheet = sheet;
    this.fonts = fonts;
  }

  /** The tables, from top to bottom; their pieces are {@link #used()} afterwards. */
  List<GridTable> find(List<Ruling> rulings, List<Piece> upright, List<Piece> others) {
    Arrows arrows = Arrows.of(rulings, sheet.arrowHeads());
    List<GridTable> tables = new ArrayList<>();
    List<Box> areas = new ArrayList<>();
    List<Lattice> lattices = new ArrayList<>(Lattice.of(arrows.others()));
    lattices.sort((a, b) -> Float.compare(size(b), size(a)));
    for (Lattice lattice : lattices) {
      Box area = lattice.area();
      boolean nested =
          areas.stream()
              .anyMatch(
                  outer ->
                      outer.contains((area.x0() + area.x1()) / 2, (area.y0() + area.y1()) / 2));
      if (!nested && lattice.columns() >= 2) {
        GridTable table = table(lattice, upright, others, arrows.arrows());
        if (table != null) {
          tables.add(table);
          areas.add(area);
        }
      }
    }
    tables.sort((a, b) -> Float.compare(a.top(), b.top()));
    return tables;
  }

  /** The pieces that stand in the tables found. */
  Set<Piece> used() {
    return used;
  }

  private static float size(Lattice lattice) {
    return lattice.area().width() * lattice.area().height();
  }

  private @Nullable GridTable table(
      Lattice lattice, List<Piece> upright, List<Piece> others, List<Ruling> arrows) {
    CellGrid grid = new CellGrid(lattice);
    if (grid.spans().size() < 2) {
      return null;
    }
    TreeMap<Integer, List<Piece>> texts = new TreeMap<>();
    place(lattice, grid, upright, texts);
    place(lattice, grid, others, texts);
    if (texts.size() < 2) {
      return null;
    }
    texts.values().forEach(used::addAll);
    List<List<GridTable.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < lattice.rows(); i++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < grid.spans().size(); i++) {
      CellGrid.Span span = grid.spans().get(i);
      Column place = new Column(lattice.xs().get(span.left()), lattice.xs().get(span.right() + 1));
      rows.get(span.top())
          .add(
              new GridTable.Cell(
                  span.left(),
                  span.bottom() - span.top() + 1,
                  span.right() - span.left() + 1,
                  place,
                  lines(texts.getOrDefault(i, List.of()), place)));
    }
    for (Ruling arrow : arrows) {
      ArrowSpans.apply(rows, lattice, arrow);
    }
    return tidy(lattice, rows);
  }

  private GridTable tidy(Lattice lattice, List<List<GridTable.Cell>> rows) {
    List<GridTable.Row> done = new ArrayList<>();
    for (List<GridTable.Cell> row : rows) {
      row.sort((a, b) -> Integer.compare(a.column(), b.column()));
      done.add(new GridTable.Row(row));
    }
    Box area = lattice.area();
    return new GridTable(
        sheet.number(), area.y0(), area.y1(), lattice.xs(), done, TableHeaders.count(done));
  }

  private void place(
      Lattice lattice, CellGrid grid, List<Piece> pieces, TreeMap<Integer, List<Piece>> texts) {
    Box area = lattice.area();
    for (Piece piece : pieces) {
      Box on = piece.on(sheet.width(), sheet.height());
      float x = piece.turn() == 0 ? piece.middleX() : (on.x0() + on.x1()) / 2;
      float y = piece.turn() == 0 ? piece.middleY() : (on.y0() + on.y1()) / 2;
      boolean inside =
          x >= area.x0() - EDGE
              && x <= area.x1() + EDGE
              && y >= area.y0() - EDGE
              && y <= area.y1() + EDGE;
      if (inside && !used.contains(piece)) {
        int column = place(lattice.xs(), x);
        int row = place(lattice.ys(), y);
        texts.computeIfAbsent(grid.owner(row, column), any -> new ArrayList<>()).add(piece);
      }
    }
  }

  /** The interval a coordinate lies in. */
  private static int place(List<Float> edges, float value) {
    int at = Collections.binarySearch(edges, value);
    int interval = at >= 0 ? at : -at - 2;
    return Math.max(0, Math.min(edges.size() - 2, interval));
  }

  private List<Line> lines(List<Piece> pieces, Column place) {
    List<Line> lines = new ArrayList<>();
    for (int turn = 0; turn <= Piece.SLANTED; turn++) {
      int wanted = turn;
      List<Piece> same = pieces.stream().filter(piece -> piece.turn() == wanted).toList();
      if (!same.isEmpty()) {
        lines.addAll(LineBuilder.lines(sheet.number(), same, fonts));
      }
    }
    Column column = turned(pieces) ? new Column(0, Float.MAX_VALUE) : padded(place, lines);
    lines.forEach(line -> line.standsIn(column));
    return lines;
  }

  /** The cell without the blank strip at its edges, as wide on the right as on the left. */
  private static Column padded(Column place, List<Line> lines) {
    float left = place.right();
    for (Line line : lines) {
      left = Math.min(left, line.x0());
    }
    float pad = Math.max(0, Math.min(WIDEST_PAD, left - place.left()));
    return new Column(place.left() + pad, place.right() - pad);
  }

  private static boolean turned(List<Piece> pieces) {
    return pieces.stream().anyMatch(piece -> piece.turn() != 0);
  }
}
