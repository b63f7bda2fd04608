package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;

/** A table row while it is read. */
final class RowDraft {

  private static final int MAX_GAP = 1_024;

  private final List<CellDraft> cells = new ArrayList<>();
  private boolean header;
  private boolean removed;
  private int column;

  /** Reads the row properties the cursor is at. */
  void readProperties(XmlCursor cursor) {
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "tblHeader" -> header = cursor.toggle();
        case "gridBefore" -> column = Math.max(0, Math.min(cursor.integer("val", 0), MAX_GAP));
        case "del" -> removed = true;
        case "trPrChange" -> cursor.drain();
        default -> {}
      }
    }
  }

  boolean header() {
    return header;
  }

  boolean removed() {
    return removed;
  }

  /** Column at which the next cell starts. */
  int column() {
    return column;
  }

  void advance(int columns) {
    column += columns;
  }

  List<CellDraft> cells() {
    return cells;
  }
}
