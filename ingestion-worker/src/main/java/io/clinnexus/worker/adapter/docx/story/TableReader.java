package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.worker.adapter.docx.xml.Vocabulary;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads tables onto their real grid, with merged cells resolved and removed rows left out. */
final class TableReader {

  private final Story story;
  private final XmlCursor cursor;
  private final BlockReader blocks;

  TableReader(Story story, BlockReader blocks) {
    this.story = story;
    this.cursor = story.cursor();
    this.blocks = blocks;
  }

  /** Reads the table the cursor is at. */
  Table read() {
    TableDraft table = new TableDraft(story.enterTable());
    rows(cursor.depth(), table);
    story.leaveTable();
    return table.finish();
  }

  private void rows(int level, TableDraft table) {
    while (cursor.nextChild(level)) {
      if (cursor.isWord("tr")) {
        row(table);
      } else if (cursor.isWord("sdt")) {
        blocks.control(inner -> rows(inner, table));
      } else if (isAlternate()) {
        LevelReader reader = inner -> rows(inner, table);
        story.alternatives(reader, reader);
      } else if (!cursor.isWord("tblPr") && !cursor.isWord("tblGrid")) {
        rows(cursor.depth(), table);
      }
    }
  }

  private void row(TableDraft table) {
    RowDraft row = new RowDraft();
    cells(cursor.depth(), table, row);
    if (!story.skipping() && !row.removed()) {
      table.add(row);
    }
  }

  private void cells(int level, TableDraft table, RowDraft row) {
    while (cursor.nextChild(level)) {
      if (cursor.isWord("trPr")) {
        row.readProperties(cursor);
      } else if (cursor.isWord("tc")) {
        if (row.removed()) {
          story.skipping(SkipReason.DELETED_REVISION, () -> cell(table, row));
        } else {
          cell(table, row);
        }
      } else if (cursor.isWord("sdt")) {
        blocks.control(inner -> cells(inner, table, row));
      } else if (isAlternate()) {
        LevelReader reader = inner -> cells(inner, table, row);
        story.alternatives(reader, reader);
      } else if (!cursor.isWord("tblPrEx")) {
        cells(cursor.depth(), table, row);
      }
    }
  }

  private void cell(TableDraft table, RowDraft row) {
    story.inCell(
        () -> {
          BlockSink content = new BlockSink();
          int level = cursor.depth();
          CellProperties properties = CellProperties.NONE;
          while (cursor.nextChild(level)) {
            if (cursor.isWord("tcPr")) {
              properties = CellProperties.read(cursor);
            } else {
              cellContent(table.skipReason(row, properties), content);
            }
          }
          blocks.finishHeld(content);
          if (!story.skipping()) {
            table.addCell(row, properties, content.blocks());
          }
        });
  }

  private void cellContent(@Nullable SkipReason reason, BlockSink content) {
    if (reason == null) {
      blocks.child(content);
    } else {
      story.skipping(reason, () -> blocks.child(new BlockSink()));
    }
  }

  private boolean isAlternate() {
    return cursor.vocabulary() == Vocabulary.COMPATIBILITY
        && cursor.localName().equals("AlternateContent");
  }
}
