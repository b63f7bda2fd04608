package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables and lines of one page in reading order. */
final class PageFlow {

  private static final double EDGE = 0.97;

  private final PageSheet sheet;
  private final List<Ruling> rulings;
  private final List<FontLook> fonts;
  private List<Float> openColumns;

  /**
   * The flow of a page.
   *
   * @param openColumns the columns of a table without lines with which the page before ended
   */
  PageFlow(PageSheet sheet, List<Ruling> rulings, List<FontLook> fonts, List<Float> openColumns) {
    this.openColumns = openColumns;
    this.sheet = sheet;
    this.rulings = rulings;
    this.fonts = fonts;
  }

  /** The columns of a table without lines with which this page ends; empty when none does. */
  List<Float> openColumns() {
    return openColumns;
  }

  List<Item> items(List<Piece> body, List<Piece> others) {
    GridFinder finder = new GridFinder(sheet, fonts);
    List<GridTable> tables = finder.find(rulings, body, others);
    List<Piece> text = body.stream().filter(piece -> !finder.used().contains(piece)).toList();
    List<Line> all = LineBuilder.lines(sheet.number(), text, fonts);
    MarkTables marks = new MarkTables(sheet.number(), fonts, all, openColumns);
    tables.addAll(marks.find());
    openColumns = marks.open();
    tables.sort(Comparator.comparing(GridTable::top));
    List<Line> lines = all.stream().filter(line -> !marks.used().contains(line)).toList();
    Column column = column(lines);
    lines.forEach(line -> line.standsIn(column));
    List<Item> items = new ArrayList<>();
    int next = 0;
    List<Line> ordered =
        tables.isEmpty() ? new TwoColumns(sheet.number(), fonts, lines, column).ordered() : lines;
    for (Line line : ordered) {
      while (next < tables.size() && tables.get(next).top() < line.baseline()) {
        items.add(tables.get(next++));
      }
      items.add(line);
    }
    items.addAll(tables.subList(next, tables.size()));
    items.addAll(aside(others.stream().filter(piece -> !finder.used().contains(piece)).toList()));
    return items;
  }

  /** From the leftmost start to where nearly all lines end. */
  private static Column column(List<Line> lines) {
    if (lines.isEmpty()) {
      return Column.NONE;
    }
    float left = Float.MAX_VALUE;
    float[] ends = new float[lines.size()];
    for (int i = 0; i < ends.length; i++) {
      left = Math.min(left, lines.get(i).x0());
      ends[i] = lines.get(i).x1();
    }
    Arrays.sort(ends);
    return new Column(left, ends[(int) Math.ceil((ends.length - 1) * EDGE)]);
  }

  /** Text that does not stand upright, each direction on its own, after the rest of the page. */
  private List<Line> aside(List<Piece> others) {
    Map<Integer, List<Piece>> byTurn = new TreeMap<>();
    for (Piece piece : others) {
      byTurn.computeIfAbsent(piece.turn(), any -> new ArrayList<>()).add(piece);
    }
    List<Line> lines = new ArrayList<>();
    for (List<Piece> pieces : byTurn.values()) {
      List<Line> turned = LineBuilder.lines(sheet.number(), pieces, fonts);
      Column column = column(turned);
      turned.forEach(line -> line.standsIn(column));
      lines.addAll(turned);
    }
    return lines;
  }
}
