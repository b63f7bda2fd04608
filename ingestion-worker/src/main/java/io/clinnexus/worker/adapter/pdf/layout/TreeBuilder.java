package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the document tree of the items, their headings and their tables of contents. Used once. */
final class TreeBuilder {

  private final List<Item> flow;
  private final Contents contents;
  private final TreeMap<Integer, HeadingMark> headings;
  private final Vocabulary words;
  private final LineBreaks breaks;
  private final LineBreaks cellBreaks;
  private final Account account;
  private final ParseLimits limits;
  private final List<Block> body = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private @Nullable ParagraphDraft open;
  private int paragraphs;
  private int tables;
  private int cells;

  TreeBuilder(
      List<Item> flow,
      Contents contents,
      TreeMap<Integer, HeadingMark> headings,
      Measures measures,
      Account account,
      ParseLimits limits) {
    this.flow = flow;
    this.contents = contents;
    this.headings = headings;
    this.words = new Vocabulary(flow);
    this.breaks = new LineBreaks(measures, false);
    this.cellBreaks = new LineBreaks(measures, true);
    this.account = account;
    this.limits = limits;
  }

  List<Block> build() {
    for (int i = 0; i < flow.size(); i++) {
      Item item = flow.get(i);
      HeadingMark heading = headings.get(i);
      if (heading != null) {
        close();
        heading(heading);
        i = heading.last();
      } else if (item instanceof Line line) {
        line(line, contents.isInside(i));
      } else {
        close();
        other(item);
      }
    }
    close();
    return body;
  }

  /** For each page the index of the first paragraph that starts on it or later. */
  List<Integer> pageStarts() {
    return pageStarts;
  }

  private void heading(HeadingMark mark) {
    ParagraphDraft draft = new ParagraphDraft((Line) flow.get(mark.first()), false);
    for (int i = mark.first() + 1; i <= mark.last(); i++) {
      draft.add((Line) flow.get(i));
    }
    body.add(
        draft.finish(
            next(draft.first().page()),
            OptionalInt.of(mark.level()),
            ParagraphRole.TEXT,
            words,
            account));
  }

  private void line(Line line, boolean inContents) {
    if (inContents) {
      close();
      body.add(
          new ParagraphDraft(line, false)
              .finish(
                  next(line.page()),
                  OptionalInt.empty(),
                  ParagraphRole.TABLE_OF_CONTENTS,
                  words,
                  account));
    } else if (open != null && !breaks.breaks(open, line)) {
      open.add(line);
    } else {
      close();
      open = new ParagraphDraft(line, true);
    }
  }

  private void close() {
    if (open != null) {
      body.add(finish(open));
      open = null;
    }
  }

  private Paragraph finish(ParagraphDraft draft) {
    return draft.finish(
        next(draft.first().page()), OptionalInt.empty(), ParagraphRole.TEXT, words, account);
  }

  private void other(Item item) {
    if (item instanceof GridTable table) {
      body.add(table(table));
    } else {
      body.add(new Paragraph(next(item.page()), "", ParagraphFormat.PLAIN, List.of(), 1));
    }
  }

  private int next(int page) {
    if (++paragraphs > limits.paragraphs()) {
      throw DocumentRejected.limit("paragraphs", limits.paragraphs(), "the document");
    }
    while (pageStarts.size() < page) {
      pageStarts.add(paragraphs);
    }
    return paragraphs;
  }

  private Table table(GridTable grid) {
    int index = tables++;
    List<TableRow> rows = new ArrayList<>();
    int page = grid.page();
    for (int i = 0; i < grid.rows().size(); i++) {
      List<TableCell> row = new ArrayList<>();
      for (GridTable.Cell cell : grid.rows().get(i).cells()) {
        if (++cells > limits.tableCells()) {
          throw DocumentRejected.limit("tableCells", limits.tableCells(), "the document");
        }
        page = cell.lines().isEmpty() ? page : Math.max(page, cell.lines().get(0).page());
        row.add(
            new TableCell(
                i, cell.column(), cell.rowSpan(), cell.columnSpan(), content(cell, page)));
      }
      rows.add(new TableRow(i < grid.headerRows(), row));
    }
    return new Table(index, rows);
  }

  private List<Block> content(GridTable.Cell cell, int page) {
    List<Block> content = new ArrayList<>();
    ParagraphDraft draft = null;
    for (Line line : cell.lines()) {
      if (draft != null && !cellBreaks.breaks(draft, line)) {
        draft.add(line);
      } else {
        if (draft != null) {
          content.add(finish(draft));
        }
        draft = new ParagraphDraft(line, true);
      }
    }
    if (draft != null) {
      content.add(finish(draft));
    } else {
      content.add(new Paragraph(next(page), "", ParagraphFormat.PLAIN));
    }
    return content;
  }
}
