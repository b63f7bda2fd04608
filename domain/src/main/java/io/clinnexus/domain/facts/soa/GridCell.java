package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.TableCell;
import java.util.List;

/**
 * A cell of a {@link TableGrid} and the positions it covers there, both ends included.
 *
 * @param order where it stands among the cells of its table, from 0
 */
record GridCell(
    int order,
    TableCell source,
    RaisedText text,
    int firstRow,
    int lastRow,
    int firstColumn,
    int lastColumn) {

  private static final double BOLD = 0.8;

  boolean isBlank() {
    return text.isBlank();
  }

  int columns() {
    return lastColumn - firstColumn + 1;
  }

  int rows() {
    return lastRow - firstRow + 1;
  }

  /** The text a header or label is read from. */
  String plain() {
    return text.text();
  }

  boolean isBold() {
    boolean any = false;
    for (Block block : source.content()) {
      if (block instanceof Paragraph paragraph && !TextNormaliser.isBlank(paragraph.text())) {
        if (paragraph.format().boldShare() < BOLD) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  GridCell transposed() {
    return new GridCell(order, source, text, firstColumn, lastColumn, firstRow, lastRow);
  }

  List<RaisedText> lines() {
    return RaisedText.lines(source.content());
  }
}
