package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.TableCell;
import java.util.List;

/** A cell while its table is read: its spans grow with the cells that continue it. */
final class CellDraft {

  private final int row;
  private final int column;
  private final List<Block> content;
  private int rowSpan = 1;
  private int columnSpan;

  CellDraft(int row, int column, int columnSpan, List<Block> content) {
    this.row = row;
    this.column = column;
    this.columnSpan = columnSpan;
    this.content = content;
  }

  void growDown() {
    rowSpan++;
  }

  void growRight(int columns) {
    columnSpan += columns;
  }

  TableCell finish() {
    return new TableCell(row, column, rowSpan, columnSpan, content);
  }
}
