package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.soa.HeaderCells.Sign;
import io.clinnexus.domain.facts.soa.HeaderRow.Role;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header rows, the label columns and the visit columns of a grid by what their cells say,
 * not by where they stand.
 */
final class LayoutFinder {

  private static final int MOST_HEADER_ROWS = 12;
  private static final int MOST_LABEL_COLUMNS = 4;
  private static final int WORDY = 12;

  private final TableGrid grid;
  private final CellValues values;
  private final HeaderCells headers;
  private final ScheduleWords words;

  LayoutFinder(TableGrid grid, CellValues values, HeaderCells headers, ScheduleWords words) {
    this.grid = grid;
    this.values = values;
    this.headers = headers;
    this.words = words;
  }

  /** The layout; empty when the grid has no header or no column that may be a visit. */
  Optional<ScheduleLayout> find() {
    if (grid.rows() < 2 || grid.columns() < 2) {
      return Optional.empty();
    }
    int bodyRow = bodyRow(1);
    if (bodyRow == 0) {
      return Optional.empty();
    }
    int first = firstVisit(bodyRow);
    if (first > 1) {
      bodyRow = Math.max(bodyRow(first), 1);
    }
    int end = endVisit(bodyRow, first);
    if (end - first < 2) {
      return Optional.empty();
    }
    return Optional.of(columns(headerRows(bodyRow, first, end), bodyRow, first, end));
  }

  /** The layout of a table that goes on without a header of its own. */
  ScheduleLayout continued(ScheduleLayout before) {
    return new ScheduleLayout(
        before.header(),
        0,
        before.firstVisit(),
        before.endVisit(),
        before.labelColumn(),
        before.groupColumn(),
        before.remarkColumns());
  }

  private int firstMarkRow(int from) {
    for (int row = 0; row < grid.rows(); row++) {
      for (GridCell cell : grid.row(row, from, grid.columns())) {
        if (cell.firstColumn() >= from && values.of(cell).isMark()) {
          return row;
        }
      }
    }
    return grid.rows();
  }

  /** The row below the last header row; 0 when no row is one. */
  private int bodyRow(int from) {
    int limit = Math.min(Math.min(firstMarkRow(from), grid.rows() - 1), MOST_HEADER_ROWS);
    int end = 0;
    for (int row = 0; row < limit; row++) {
      List<GridCell> cells = grid.row(row, 0, grid.columns());
      if (cells.size() == 1 && cells.get(0).columns() == grid.columns()) {
        if (end > 0 && !cells.get(0).isBlank()) {
          break;
        }
      } else if (isHeader(row, from, end)) {
        end = row + 1;
      } else if (end > 0 && !isBlank(cells)) {
        break;
      }
    }
    if (end == 0) {
      while (end < limit && grid.repeated(end)) {
        end++;
      }
    }
    return end == 0 && limit > 0 && isFilled(0, from) ? 1 : end;
  }

  /** Whether every cell of a row says something: a first row above marks that no list knows. */
  private boolean isFilled(int row, int from) {
    List<GridCell> cells = grid.row(row, from, grid.columns());
    return cells.size() > 1 && cells.stream().noneMatch(GridCell::isBlank);
  }

  private static boolean isBlank(List<GridCell> cells) {
    return cells.stream().allMatch(GridCell::isBlank);
  }

  private boolean isHeader(int row, int from, int headerRows) {
    Map<Sign, Integer> counts = headers.count(row, from, grid.columns());
    int tells = HeaderCells.telling(counts);
    int filled = HeaderCells.filled(counts);
    if (filled == 0) {
      return false;
    }
    GridCell titleCell = titleCell(row, from);
    String title = titleCell == null ? "" : headers.split(titleCell).text();
    boolean titled = headers.byTitle(row, title, counts).isPresent();
    int numbers = counts.getOrDefault(Sign.NUMBER, 0);
    boolean speaks = (tells + (titled || headerRows > 0 ? numbers : 0)) * 2 >= filled;
    if (headerRows == 0) {
      return speaks && (titled || tells > 0);
    }
    boolean joins =
        title.isEmpty()
            || titled
            || words.startsWith(Topic.COLUMN_TITLE, Words.of(title))
            || grid.repeated(row)
            || (titleCell != null && titleCell.firstRow() < headerRows);
    return joins
        && (speaks
            || grid.repeated(row)
            || (titled && numbers > 0)
            || (filled > 1 && headers.namesRow(title)));
  }

  /** While the label columns are not known, the title may stand in one of the first columns. */
  private @Nullable GridCell titleCell(int row, int from) {
    GridCell before = headers.titleCell(row, from);
    if (before != null && !before.isBlank() && headers.isTitle(before)) {
      return before;
    }
    int last = Math.min(MOST_LABEL_COLUMNS, grid.columns() - 1);
    for (int column = from; column <= last; column++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank()) {
        return headers.isTitle(cell) ? cell : before;
      }
    }
    return before;
  }

  private int firstVisit(int bodyRow) {
    int column = 1;
    int most = Math.min(MOST_LABEL_COLUMNS, grid.columns() - 2);
    while (column <= most && !isVisit(column, bodyRow) && isLabel(column, bodyRow)) {
      column++;
    }
    return column > most && !isVisit(column, bodyRow) && most > 0 ? 1 : column;
  }

  private int endVisit(int bodyRow, int first) {
    int end = grid.columns();
    while (end - 1 > first && (isNoteColumn(end - 1, bodyRow) || isEmptyColumn(end - 1, bodyRow))) {
      end--;
    }
    return end;
  }

  /** Whether a header cell over the column tells a visit, or the column has marks. */
  private boolean isVisit(int column, int bodyRow) {
    for (int row = 0; row < bodyRow; row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null
          && cell.firstColumn() > 0
          && !(column <= MOST_LABEL_COLUMNS && headers.isTitle(cell))
          && (headers.sign(cell).tells() || headers.sign(cell) == Sign.NUMBER)) {
        return true;
      }
    }
    return hasMarks(column, bodyRow);
  }

  private boolean hasMarks(int column, int bodyRow) {
    for (int row = bodyRow; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && cell.firstColumn() > 0 && values.of(cell).isMark()) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(int column, int bodyRow) {
    for (int row = bodyRow; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && cell.columns() < grid.columns() && !cell.isBlank()) {
        return true;
      }
    }
    return isEmptyColumn(column, bodyRow) || hasTitles(column, bodyRow);
  }

  private boolean hasTitles(int column, int bodyRow) {
    for (int row = 0; row < bodyRow; row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank() && headers.isTitle(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEmptyColumn(int column, int bodyRow) {
    for (int row = 0; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      boolean wide = cell != null && cell.columns() > 1;
      if (cell != null && !cell.isBlank() && !(wide && row < bodyRow) && !isWhole(cell)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(GridCell cell) {
    return cell.firstColumn() == 0 && cell.columns() == grid.columns();
  }

  private boolean isNoteColumn(int column, int bodyRow) {
    boolean named = false;
    for (int row = 0; row < bodyRow; row++) {
      GridCell cell = grid.cell(row, column);
      if (cell == null || cell.columns() > 1) {
        continue;
      }
      if (headers.sign(cell).tells()) {
        return false;
      }
      named |= words.startsWith(Topic.NOTE_COLUMN, Words.of(headers.split(cell).text()));
    }
    return named || (!hasMarks(column, bodyRow) && averageLength(column, bodyRow) > WORDY * 2);
  }

  private int averageLength(int column, int bodyRow) {
    int cells = 0;
    int length = 0;
    for (int row = bodyRow; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank() && cell.columns() == 1) {
        cells++;
        length += cell.plain().length();
      }
    }
    return cells == 0 ? 0 : length / cells;
  }

  private List<HeaderRow> headerRows(int bodyRow, int first, int end) {
    List<HeaderRow> rows = new ArrayList<>();
    for (int row = 0; row < bodyRow; row++) {
      List<GridCell> cells = grid.row(row, 0, grid.columns());
      boolean whole = cells.size() == 1 && isWhole(cells.get(0));
      if (!whole && !isBlank(grid.row(row, first, end))) {
        rows.add(headers.describe(row, first, end, bodyRow));
      }
    }
    return RoleBalance.settle(rows, grid, headers, first, end);
  }

  private ScheduleLayout columns(List<HeaderRow> rows, int bodyRow, int first, int end) {
    List<Integer> candidates = new ArrayList<>();
    List<Integer> remarks = new ArrayList<>();
    for (int column = 0; column < first; column++) {
      if (column > 0 && isNoteColumn(column, bodyRow)) {
        remarks.add(column);
      } else if (!isNumbering(column, bodyRow)) {
        candidates.add(column);
      }
    }
    int label = candidates.isEmpty() ? 0 : candidates.get(0);
    int most = -1;
    for (int column : candidates) {
      int distinct = distinct(column, bodyRow);
      if (distinct > most) {
        most = distinct;
        label = column;
      }
    }
    int chosen = label;
    OptionalInt group =
        candidates.stream()
            .filter(column -> column < chosen)
            .mapToInt(Integer::intValue)
            .findFirst();
    candidates.stream().filter(column -> column > chosen).forEach(remarks::add);
    for (int column = end; column < grid.columns(); column++) {
      remarks.add(column);
    }
    return new ScheduleLayout(rows, bodyRow, first, end, label, group, remarks);
  }

  private int distinct(int column, int bodyRow) {
    Set<String> texts = new HashSet<>();
    for (int row = bodyRow; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && cell.plain().chars().anyMatch(Character::isLetter) && !isWhole(cell)) {
        texts.add(cell.plain());
      }
    }
    return texts.size();
  }

  /** A column of running numbers or of section numbers. */
  private boolean isNumbering(int column, int bodyRow) {
    int filled = 0;
    for (int row = bodyRow; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell == null || cell.isBlank() || cell.columns() > 1) {
        continue;
      }
      if (cell.plain().chars().anyMatch(Character::isLetter)) {
        return false;
      }
      filled++;
    }
    return filled > 0;
  }

  /** Whether any header row says what its cells are. */
  static boolean speaks(ScheduleLayout layout) {
    return layout.header().stream().anyMatch(row -> row.role() != Role.OTHER);
  }
}
