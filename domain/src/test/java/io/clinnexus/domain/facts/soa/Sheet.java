package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A document with tables written as text: cells divided by {@code |}, {@code >} for a cell that the
 * one to its left covers, {@code ^} for one that the cell above covers; {@code {a}} is raised.
 */
final class Sheet {

  static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(4, 7));

  private final List<Block> body = new ArrayList<>();
  private int paragraphs;
  private int tables;

  Sheet heading(String text) {
    body.add(paragraph(text, format("Heading 1", OptionalInt.of(1), Optional.empty()), 0));
    return this;
  }

  Sheet text(String text) {
    body.add(paragraph(text, ParagraphFormat.PLAIN, 0));
    return this;
  }

  Sheet item(String label, String text) {
    body.add(paragraph(text, format("", OptionalInt.empty(), Optional.of(label)), 0));
    return this;
  }

  Sheet picture() {
    body.add(paragraph("", ParagraphFormat.PLAIN, 1));
    return this;
  }

  Sheet table(String... lines) {
    List<List<String>> rows =
        Arrays.stream(lines)
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<TableRow> made = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<TableCell> cells = new ArrayList<>();
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.equals(">") && !text.equals("^")) {
          cells.add(cell(rows, row, column, text));
        }
      }
      made.add(new TableRow(false, cells));
    }
    body.add(new Table(tables++, made));
    return this;
  }

  Sheet add(Table table) {
    body.add(table);
    tables++;
    return this;
  }

  private TableCell cell(List<List<String>> rows, int row, int column, String text) {
    int columnSpan = 1;
    while (column + columnSpan < rows.get(row).size()
        && rows.get(row).get(column + columnSpan).equals(">")) {
      columnSpan++;
    }
    int rowSpan = 1;
    while (row + rowSpan < rows.size()
        && column < rows.get(row + rowSpan).size()
        && rows.get(row + rowSpan).get(column).equals("^")) {
      rowSpan++;
    }
    List<Block> content = new ArrayList<>();
    for (String line : text.split("//", -1)) {
      content.add(paragraph(line.strip(), ParagraphFormat.PLAIN, 0));
    }
    return new TableCell(row, column, rowSpan, columnSpan, content);
  }

  ParsedDocument build() {
    return new ParsedDocument(body, List.of(), List.of(), List.of());
  }

  SchedulesOfActivities detect() {
    ParsedDocument document = build();
    AnchoredDocument anchored =
        new AnchorBuilder(ZoneRuleBook::empty).build(document, VERSION, DocumentType.PROTOCOL);
    return new ScheduleDetector(ScheduleSettings.standard()).detect(document, anchored);
  }

  /** The only schedule of the document. */
  ScheduleGrid one() {
    SchedulesOfActivities found = detect();
    if (found.schedules().size() != 1) {
      throw new AssertionError("Schedules: " + found);
    }
    return found.schedules().get(0);
  }

  static List<String> visits(ScheduleGrid grid) {
    return grid.visits().stream().map(ScheduleVisit::label).toList();
  }

  static List<String> activities(ScheduleGrid grid) {
    return grid.activities().stream().map(ScheduleActivity::label).toList();
  }

  /** The marks as {@code activity @ visit = value}. */
  static List<String> marks(ScheduleGrid grid) {
    return grid.marks().stream()
        .map(
            mark ->
                grid.activities().get(mark.activity()).label()
                    + " @ "
                    + grid.visits().get(mark.visit()).label()
                    + " = "
                    + mark.value())
        .toList();
  }

  /** The positions of the marks of an activity, as visit numbers from 1. */
  static String row(ScheduleGrid grid, String activity) {
    int row = activities(grid).indexOf(activity);
    return grid.marks().stream()
        .filter(mark -> mark.activity() == row)
        .map(mark -> String.valueOf(mark.visit() + 1))
        .collect(Collectors.joining(","));
  }

  private Paragraph paragraph(String marked, ParagraphFormat format, int pictures) {
    StringBuilder text = new StringBuilder();
    List<TextSpan> raised = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{') {
        from = text.length();
      } else if (c == '}' && from >= 0) {
        raised.add(new TextSpan(from, text.length()));
        from = -1;
      } else {
        text.append(c);
      }
    }
    return new Paragraph(++paragraphs, text.toString(), format, raised, pictures);
  }

  private static ParagraphFormat format(String style, OptionalInt level, Optional<String> label) {
    return new ParagraphFormat(
        style,
        level,
        OptionalInt.empty(),
        label,
        label.isEmpty() ? NumberingKind.NONE : NumberingKind.NUMBER,
        0,
        false,
        0,
        ParagraphRole.TEXT);
  }
}
