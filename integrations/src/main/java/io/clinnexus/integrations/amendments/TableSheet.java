package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.change.amendment.ChangeNote;
import io.clinnexus.domain.change.amendment.ChangeRow;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A table of changes on a sheet; every cell is a text, never a formula. */
final class TableSheet {

  private static final double[] WIDTHS = {6, 30, 55, 55, 40, 40};
  private static final int HEAD = 2;
  private static final int LONGEST = 32_000;

  private final Worksheet sheet;
  private final TableOfChanges table;
  private final FrameWords words;
  private final SheetTexts texts;

  TableSheet(Worksheet sheet, TableOfChanges table, FrameWords words) {
    this.sheet = sheet;
    this.table = table;
    this.words = words;
    this.texts = new SheetTexts(words);
  }

  void write() {
    sheet.value(0, 0, words.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, texts.subject(table.heading()));
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.width(i, WIDTHS[i]);
      sheet.value(HEAD, i, words.columns().get(i));
      sheet.style(HEAD, i).bold().fillColor("D9E2EC").wrapText(true).borderStyle("thin").set();
    }
    sheet.freezePane(0, HEAD + 1);
    int number = 1;
    for (TableOfChanges.Row row : table.rows()) {
      List<String> cells = cells(number, row);
      for (int i = 0; i < cells.size(); i++) {
        sheet.value(HEAD + number, i, cut(cells.get(i)));
        sheet
            .style(HEAD + number, i)
            .wrapText(true)
            .verticalAlignment("top")
            .borderStyle("thin")
            .set();
      }
      number++;
    }
  }

  private List<String> cells(int number, TableOfChanges.Row row) {
    List<String> judged = new ArrayList<>(List.of(texts.substance(row)));
    row.note().flatMap(ChangeNote::decisionReason).ifPresent(judged::add);
    judged.addAll(texts.categories(row, true));
    return List.of(
        Integer.toString(number),
        texts.section(row.change()),
        side(row.change(), true),
        side(row.change(), false),
        row.reason().orElse(""),
        String.join("\n", judged));
  }

  private String side(ChangeRow row, boolean before) {
    String text = before ? row.was() : row.became();
    String note = texts.place(row, before);
    return note.isEmpty() ? text : text.isEmpty() ? note : "(" + note + ") " + text;
  }

  /** A cell of a workbook holds so many characters. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
