package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows of a table are headers, whether its first column labels the rows, and the labels every
 * cell stands under. Rows that Word repeats on each page are headers; without such rows the first
 * one is when its look or its form tells it from the rest. Works in one pass, whatever the spans.
 */
final class TableLayout {

  private static final int MOST_HEADER_ROWS = 6;

  /** A cell of the first row that spans more rows labels the body, not the header. */
  private static final int MOST_SPANNED = 4;

  private static final int LONGEST_LABEL = 120;
  private static final double MOSTLY = 0.6;
  private static final double BOLD = 0.8;

  private final Table table;
  private final int headerRows;
  private final boolean labelColumn;
  private final List<TreeMap<Integer, TableCell>> headerGrid = new ArrayList<>();
  private final Map<TableCell, CellPlace> places = new IdentityHashMap<>();
  private final Map<TableCell, String> headerLabels = new IdentityHashMap<>();

  private TableLayout(Table table) {
    this.table = table;
    int columns = columns(table);
    this.headerRows = columns < 2 ? 0 : countHeaderRows(table, columns);
    this.labelColumn = columns >= 2 && hasLabelColumn();
    for (int i = 0; i < headerRows; i++) {
      headerGrid.add(new TreeMap<>());
    }
    indexHeaders();
    placeCells(columns);
  }

  static TableLayout of(Table table) {
    return new TableLayout(table);
  }

  CellPlace placeOf(TableCell cell) {
    return places.getOrDefault(cell, CellPlace.NOWHERE);
  }

  /** Whether a cell is a label, and the labels it stands under, outermost first. */
  record CellPlace(boolean header, List<String> rowHeaders, List<String> columnHeaders) {

    static final CellPlace NOWHERE = new CellPlace(false, List.of(), List.of());
  }

  private static int columns(Table table) {
    int columns = 0;
    for (TableRow row : table.rows()) {
      for (TableCell cell : row.cells()) {
        columns = Math.max(columns, cell.columnIndex() + cell.columnSpan());
      }
    }
    return columns;
  }

  private static int countHeaderRows(Table table, int columns) {
    List<TableRow> rows = table.rows();
    int flagged = 0;
    while (flagged < rows.size() && flagged < MOST_HEADER_ROWS && rows.get(flagged).header()) {
      flagged++;
    }
    int count = flagged > 0 ? flagged : looksLikeHeader(rows, columns) ? 1 : 0;
    if (count > 0 && count < rows.size()) {
      for (TableCell cell : rows.get(0).cells()) {
        count = cell.rowSpan() <= MOST_SPANNED ? Math.max(count, cell.rowSpan()) : count;
      }
    }
    return count < rows.size() ? count : 0;
  }

  private static boolean looksLikeHeader(List<TableRow> rows, int columns) {
    if (rows.size() < 2 || rows.get(0).cells().size() < 2) {
      return false;
    }
    List<TableCell> first = rows.get(0).cells();
    boolean labels =
        first.stream().map(TableLayout::label).allMatch(text -> text.length() < LONGEST_LABEL);
    long filled = first.stream().filter(cell -> !label(cell).isEmpty()).count();
    if (!labels || filled * 2 < first.size()) {
      return false;
    }
    if (isBold(rows.get(0))) {
      return rows.stream().skip(1).anyMatch(row -> !isBold(row));
    }
    boolean repeatsMarks =
        first.stream().skip(1).allMatch(cell -> CellText.idValue(label(cell)).length() <= 1);
    return columns >= 3 && !repeatsMarks && !label(first.get(0)).endsWith(":");
  }

  private static boolean isBold(TableRow row) {
    boolean any = false;
    for (TableCell cell : row.cells()) {
      for (Block block : cell.content()) {
        if (block instanceof Paragraph paragraph && !TextNormaliser.isBlank(paragraph.text())) {
          if (paragraph.format().boldShare() < BOLD) {
            return false;
          }
          any = true;
        }
      }
    }
    return any;
  }

  private boolean hasLabelColumn() {
    int bodyRows = 0;
    int labelled = 0;
    for (int i = headerRows; i < table.rows().size(); i++) {
      List<TableCell> cells = table.rows().get(i).cells();
      if (cells.size() < 2) {
        continue;
      }
      bodyRows++;
      boolean merged = cells.get(0).columnIndex() > 0;
      boolean label = label(cells.get(0)).codePoints().anyMatch(Character::isLetter);
      labelled += merged || label ? 1 : 0;
    }
    return bodyRows > 0 && labelled >= MOSTLY * bodyRows;
  }

  private void indexHeaders() {
    for (int i = 0; i < headerRows; i++) {
      for (TableCell cell : table.rows().get(i).cells()) {
        int last = Math.min(headerRows, i + cell.rowSpan());
        for (int row = i; row < last; row++) {
          headerGrid.get(row).put(cell.columnIndex(), cell);
        }
      }
    }
  }

  private void placeCells(int columns) {
    String group = "";
    String label = "";
    for (int i = 0; i < table.rows().size(); i++) {
      List<TableCell> cells = table.rows().get(i).cells();
      boolean headerRow = i < headerRows;
      if (!headerRow && isGroupRow(cells, columns)) {
        group = label(cells.get(0));
        label = "";
        places.put(cells.get(0), new CellPlace(true, List.of(), List.of()));
        continue;
      }
      for (TableCell cell : cells) {
        boolean labelCell = !headerRow && labelColumn && cell.columnIndex() == 0;
        label = labelCell ? label(cell) : label;
        List<String> rowHeaders =
            headerRow ? List.of() : labels(group, labelCell || !labelColumn ? "" : label);
        places.put(
            cell,
            new CellPlace(
                headerRow || labelCell,
                rowHeaders,
                columnHeaders(cell, headerRow ? i : headerRows)));
      }
    }
  }

  /** A short text over the whole width names the rows below it. */
  private static boolean isGroupRow(List<TableCell> cells, int columns) {
    if (columns < 2 || cells.size() != 1 || cells.get(0).columnSpan() != columns) {
      return false;
    }
    int length = label(cells.get(0)).length();
    return length > 0 && length < LONGEST_LABEL;
  }

  private List<String> columnHeaders(TableCell cell, int above) {
    List<String> found = new ArrayList<>();
    TableCell previous = null;
    for (int row = 0; row < above; row++) {
      Map.Entry<Integer, TableCell> entry = headerGrid.get(row).floorEntry(cell.columnIndex());
      if (entry == null || entry.getValue() == previous || entry.getValue() == cell) {
        continue;
      }
      previous = entry.getValue();
      String text = headerLabel(previous);
      boolean covers = entry.getKey() + previous.columnSpan() > cell.columnIndex();
      if (covers && !text.isEmpty() && !found.contains(text)) {
        found.add(text);
      }
    }
    return found;
  }

  private static List<String> labels(String group, String label) {
    List<String> found = new ArrayList<>();
    if (!group.isEmpty()) {
      found.add(group);
    }
    if (!label.isEmpty()) {
      found.add(label);
    }
    return found;
  }

  /** Header labels are asked for by every cell below them. */
  private String headerLabel(TableCell cell) {
    return headerLabels.computeIfAbsent(cell, TableLayout::label);
  }

  private static String label(TableCell cell) {
    return TextNormaliser.head(TextNormaliser.normalise(CellText.of(cell)), LONGEST_LABEL);
  }
}
