package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.CellText;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The header cells above the columns of a printed schedule. */
final class HeaderGrid {

  /** A header cell that covers {@code span} columns; {@code ^} repeats the one above. */
  record HeaderCell(String text, int span) {}

  private static final Pattern NO_NAME =
      Pattern.compile("[^\\p{L}\\p{N}]*|\\s*[±+].*", Pattern.DOTALL);

  private final SortedMap<Integer, SortedMap<Integer, HeaderCell>> columns = new TreeMap<>();

  /** Puts a cell above a column, at a row counted from the top. */
  void put(int column, int row, HeaderCell cell) {
    columns.computeIfAbsent(column, c -> new TreeMap<>()).put(row, cell);
  }

  /** The positions of the columns that have any header text, from a position on. */
  List<Integer> positions(int first) {
    return columns.tailMap(first).entrySet().stream()
        .filter(entry -> entry.getValue().values().stream().anyMatch(HeaderGrid::speaks))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All columns from a position on, also those without any text. */
  List<Column> columns(int first) {
    return columns.tailMap(first).keySet().stream().map(this::column).toList();
  }

  /**
   * What stands above a column. Its own header is, of those that say something, the narrowest that
   * no other column has; of several the lowest. Dashes and windows such as ±3 say nothing.
   */
  Column column(int position) {
    List<String> headers = new ArrayList<>();
    List<String> footnotes = new ArrayList<>();
    HeaderCell own = new HeaderCell("", Integer.MAX_VALUE);
    for (HeaderCell cell : columns.getOrDefault(position, new TreeMap<>()).values()) {
      if (speaks(cell)) {
        headers.add(cell.text());
        footnotes.addAll(CellText.footnotes(cell.text()));
        own = nearer(own, cell);
      }
    }
    return new Column(own.text(), headers, footnotes.stream().distinct().toList());
  }

  private HeaderCell nearer(HeaderCell best, HeaderCell cell) {
    if (NO_NAME.matcher(cell.text()).matches() && !best.text().isEmpty()) {
      return best;
    }
    if (NO_NAME.matcher(best.text()).matches() || cell.span() < best.span()) {
      return cell;
    }
    return cell.span() > best.span() || (shared(cell) && !shared(best)) ? best : cell;
  }

  private boolean shared(HeaderCell cell) {
    return columns.values().stream()
            .filter(above -> above.values().stream().anyMatch(each -> same(each, cell)))
            .count()
        > 1;
  }

  private static boolean same(HeaderCell one, HeaderCell other) {
    return one.text().strip().equals(other.text().strip());
  }

  private static boolean speaks(HeaderCell cell) {
    return !cell.text().isBlank() && !cell.text().equals("^");
  }
}
