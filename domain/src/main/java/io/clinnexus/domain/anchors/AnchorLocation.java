package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.NoteKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where in the source file an anchor stands. */
public sealed interface AnchorLocation {

  /**
   * A paragraph, list item or heading.
   *
   * @param paragraphIndex 1-based among all paragraphs of the body, blank ones counted
   * @param styleName the paragraph style; empty when it has none
   * @param textBox whether the paragraph stands in a text box
   * @param numberLabel the automatic number or bullet Word prints
   * @param headingMode how a heading was recognised
   * @param page 1-based page of the file, where the format has pages
   */
  record InText(
      int paragraphIndex,
      String styleName,
      boolean textBox,
      Optional<String> numberLabel,
      Optional<HeadingMode> headingMode,
      OptionalInt page)
      implements AnchorLocation {

    /** A place in a format without pages. */
    public InText(
        int paragraphIndex,
        String styleName,
        boolean textBox,
        Optional<String> numberLabel,
        Optional<HeadingMode> headingMode) {
      this(paragraphIndex, styleName, textBox, numberLabel, headingMode, OptionalInt.empty());
    }
  }

  /** A paragraph of a footnote or endnote: 0-based note, 1-based paragraph within it. */
  record InNote(NoteKind kind, int noteIndex, int paragraphIndex) implements AnchorLocation {}

  /**
   * A table cell at its top left grid position.
   *
   * @param tableIndex 0-based among all tables of the document
   * @param rowIndex 0-based
   * @param columnIndex 0-based
   * @param rowSpan at least 1
   * @param columnSpan at least 1
   * @param header whether the cell belongs to the header rows or the label column
   * @param rowHeaders labels of its row, outermost first
   * @param columnHeaders labels of its column, outermost first
   * @param page 1-based page of the file, where the format has pages
   */
  record InTable(
      int tableIndex,
      int rowIndex,
      int columnIndex,
      int rowSpan,
      int columnSpan,
      boolean header,
      List<String> rowHeaders,
      List<String> columnHeaders,
      OptionalInt page)
      implements AnchorLocation {

    public InTable {
      rowHeaders = List.copyOf(rowHeaders);
      columnHeaders = List.copyOf(columnHeaders);
    }

    /** A place in a format without pages. */
    public InTable(
        int tableIndex,
        int rowIndex,
        int columnIndex,
        int rowSpan,
        int columnSpan,
        boolean header,
        List<String> rowHeaders,
        List<String> columnHeaders) {
      this(
          tableIndex,
          rowIndex,
          columnIndex,
          rowSpan,
          columnSpan,
          header,
          rowHeaders,
          columnHeaders,
          OptionalInt.empty());
    }
  }
}
