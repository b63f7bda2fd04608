package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.worker.adapter.docx.xml.XmlCursor;

/**
 * The properties of a cell that decide its place on the grid.
 *
 * @param span columns it spans, at least 1
 * @param continuesColumn whether it continues a vertical merge
 * @param mergesColumn whether it starts or continues a vertical merge
 * @param continuesRow whether it continues a (legacy) horizontal merge
 * @param removed whether a tracked change removes it
 */
record CellProperties(
    int span,
    boolean continuesColumn,
    boolean mergesColumn,
    boolean continuesRow,
    boolean removed) {

  static final CellProperties NONE = new CellProperties(1, false, false, false, false);

  private static final int MAX_SPAN = 1_024;

  static CellProperties read(XmlCursor cursor) {
    int span = 1;
    boolean continuesColumn = false;
    boolean mergesColumn = false;
    boolean continuesRow = false;
    boolean removed = false;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "gridSpan" -> span = span(cursor);
        case "vMerge" -> {
          mergesColumn = true;
          continuesColumn = !cursor.value().equals("restart");
        }
        case "hMerge" -> continuesRow = !cursor.value().equals("restart");
        case "cellDel" -> removed = true;
        case "tcPrChange" -> cursor.drain();
        default -> {}
      }
    }
    return new CellProperties(span, continuesColumn, mergesColumn, continuesRow, removed);
  }

  static int span(XmlCursor cursor) {
    return Math.max(1, Math.min(cursor.integer("val", 1), MAX_SPAN));
  }
}
