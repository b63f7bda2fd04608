package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Walks the body once and gives every table with the paragraphs around it. */
final class ContextReader {

  private static final int MOST_LINES_BEFORE = 6;
  private static final int MOST_LINES_AFTER = 150;
  private static final int MOST_LAYOUT_CELLS = 4;

  private final AnchorPlaces anchors;

  ContextReader(AnchorPlaces anchors) {
    this.anchors = anchors;
  }

  List<TableContext> read(List<Block> body) {
    List<Block> flat = new ArrayList<>();
    flatten(body, flat);
    List<TableContext> contexts = new ArrayList<>();
    List<Paragraph> before = new ArrayList<>();
    boolean afterTable = false;
    for (int i = 0; i < flat.size(); i++) {
      if (flat.get(i) instanceof Paragraph paragraph) {
        if (isText(paragraph)) {
          before.add(paragraph);
        }
      } else if (flat.get(i) instanceof Table table) {
        List<TableContext.Line> nearest = nearest(before);
        contexts.add(
            new TableContext(
                table,
                nearest,
                sections(table),
                after(flat, i + 1),
                afterTable && before.isEmpty()));
        before.clear();
        afterTable = true;
      }
    }
    return contexts;
  }

  /** A table that only arranges other tables on the page is as if it were not there. */
  private static void flatten(List<Block> blocks, List<Block> into) {
    for (Block block : blocks) {
      if (block instanceof Table table && arranges(table)) {
        for (TableRow row : table.rows()) {
          row.cells().forEach(cell -> flatten(cell.content(), into));
        }
      } else {
        into.add(block);
      }
    }
  }

  private static boolean arranges(Table table) {
    int cells = 0;
    boolean nested = false;
    for (TableRow row : table.rows()) {
      for (TableCell cell : row.cells()) {
        cells++;
        nested |= cell.content().stream().anyMatch(Table.class::isInstance);
      }
      if (cells > MOST_LAYOUT_CELLS) {
        return false;
      }
    }
    return nested;
  }

  private static boolean isText(Paragraph paragraph) {
    return !paragraph.text().isBlank()
        && paragraph.format().role() != ParagraphRole.TABLE_OF_CONTENTS;
  }

  private TableContext.Line line(Paragraph paragraph) {
    return new TableContext.Line(
        TextNormaliser.normalise(paragraph.text()),
        anchors.isHeading(paragraph.index()),
        anchors.paragraph(paragraph.index()));
  }

  private List<TableContext.Line> nearest(List<Paragraph> before) {
    List<TableContext.Line> nearest = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && nearest.size() < MOST_LINES_BEFORE; i--) {
      nearest.add(line(before.get(i)));
    }
    return nearest;
  }

  private List<String> sections(Table table) {
    if (table.rows().isEmpty() || table.rows().get(0).cells().isEmpty()) {
      return List.of();
    }
    TableCell first = table.rows().get(0).cells().get(0);
    List<String> sections =
        new ArrayList<>(anchors.sectionOf(table.index(), first.rowIndex(), first.columnIndex()));
    Collections.reverse(sections);
    return sections;
  }

  private List<NoteLine> after(List<Block> blocks, int from) {
    List<NoteLine> lines = new ArrayList<>();
    for (int i = from; i < blocks.size() && lines.size() < MOST_LINES_AFTER; i++) {
      if (!(blocks.get(i) instanceof Paragraph paragraph) || anchors.isHeading(paragraph.index())) {
        break;
      }
      noteLines(paragraph, lines);
    }
    return lines;
  }

  private void noteLines(Paragraph paragraph, List<NoteLine> lines) {
    Optional<String> label = paragraph.format().numberLabel();
    boolean bullet = paragraph.format().numbering() == NumberingKind.BULLET;
    boolean first = true;
    for (RaisedText text : RaisedText.lines(List.of(paragraph))) {
      lines.add(
          new NoteLine(
              text,
              first && !bullet ? label : Optional.empty(),
              bullet,
              anchors.paragraph(paragraph.index())));
      first = false;
    }
  }
}
