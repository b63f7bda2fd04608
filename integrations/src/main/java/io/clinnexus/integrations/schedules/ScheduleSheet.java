package io.clinnexus.integrations.schedules;

import io.clinnexus.domain.facts.soa.ScheduleTable;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * One schedule on its sheet: the title, the header lines, the activities below the bands of their
 * groups, and the notes. Headers and the names of the activities stay in sight.
 */
final class ScheduleSheet {

  private static final String HEADER_FILL = "FFDDE6F2";
  private static final String BAND_FILL = "FFF0F0F0";
  private static final String LINE_COLOUR = "FFB0B0B0";
  private static final double LINE_HEIGHT = 13.5;
  private static final double HIGHEST = 400;
  private static final double NOTE_WIDTH = 90;

  private final Worksheet sheet;
  private final ScheduleTable table;
  private final boolean remarks;
  private final ColumnWidths widths;
  private int row;

  ScheduleSheet(Worksheet sheet, ScheduleTable table) {
    this.sheet = sheet;
    this.table = table;
    remarks = table.rows().stream().anyMatch(line -> line.remark().isPresent());
    widths = new ColumnWidths(table, remarks);
  }

  void write() {
    for (int column = 0; column < widths.count(); column++) {
      sheet.width(column, widths.of(column));
    }
    title();
    headers();
    sheet.freezePane(1, row);
    sheet.repeatRows(0, row - 1);
    activities();
    notes();
    page();
  }

  private void title() {
    text(row, 0, table.title().isEmpty() ? "Schedule of activities" : table.title());
    sheet.style(row, 0).bold().fontSize(13).set();
    row++;
  }

  private void headers() {
    int first = row;
    for (ScheduleTable.Header header : table.headers()) {
      text(row, 0, header.name());
      cells(header.cells());
      if (remarks) {
        text(row, last(), row == first ? "Notes" : "");
      }
      headerLine();
      row++;
    }
    if (row == first) {
      text(row, 0, "Activity");
      headerLine();
      row++;
    }
  }

  private void headerLine() {
    framed(0, 0, "left").bold().fillColor(HEADER_FILL).set();
    framed(1, last(), "center").bold().fillColor(HEADER_FILL).set();
  }

  private void activities() {
    Optional<String> group = Optional.empty();
    for (ScheduleTable.Row activity : table.rows()) {
      if (activity.group().isPresent() && !activity.group().equals(group)) {
        band(activity.group().get());
      }
      group = activity.group();
      text(row, 0, activity.activity());
      int lines = Math.max(widths.lines(activity.activity(), 0, 0), cells(activity.cells()));
      framed(0, 0, "left").indent(group.isPresent() ? 1 : 0).set();
      framed(1, table.visits(), "center").set();
      if (remarks) {
        String remark = activity.remark().orElse("");
        text(row, last(), remark);
        framed(last(), last(), "left").set();
        lines = Math.max(lines, widths.lines(remark, last(), last()));
      }
      height(lines);
      row++;
    }
  }

  private void band(String group) {
    text(row, 0, group);
    framed(0, last(), "left").bold().fillColor(BAND_FILL).set();
    row++;
  }

  /** Writes the cells of the visits; says how many lines the highest takes. */
  private int cells(List<ScheduleTable.Cell> cells) {
    int column = 1;
    int lines = 1;
    for (ScheduleTable.Cell cell : cells) {
      int to = column + cell.columns() - 1;
      text(row, column, cell.text());
      lines = Math.max(lines, widths.lines(cell.text(), column, to));
      if (to > column) {
        sheet.range(row, column, row, to).merge();
      }
      column = to + 1;
    }
    height(lines);
    return lines;
  }

  private void notes() {
    row += table.notes().isEmpty() ? 0 : 1;
    int to = widths.reach(0, NOTE_WIDTH);
    for (ScheduleTable.Note note : table.notes()) {
      String text = note.mark().map(mark -> "[" + mark + "] ").orElse("") + note.text();
      text(row, 0, text);
      if (to > 0) {
        sheet.range(row, 0, row, to).merge();
      }
      sheet.range(row, 0, row, to).style().wrapText(true).verticalAlignment("top").set();
      height(widths.lines(text, 0, to));
      row++;
    }
  }

  private void page() {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private int last() {
    return widths.count() - 1;
  }

  private StyleSetter framed(int from, int to, String alignment) {
    StyleSetter style = sheet.range(row, from, row, Math.max(from, to)).style();
    style.borderStyle(BorderStyle.THIN).borderColor(LINE_COLOUR);
    style.wrapText(true).verticalAlignment("center").horizontalAlignment(alignment);
    return style;
  }

  private void height(int lines) {
    sheet.rowHeight(row, Math.min(HIGHEST, lines * LINE_HEIGHT));
  }

  private void text(int line, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(line, column, CellTexts.of(text));
    }
  }
}
