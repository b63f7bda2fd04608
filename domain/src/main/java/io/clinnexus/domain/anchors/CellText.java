package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.TableCell;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The text of a table cell: its own paragraphs, one per line; nested tables speak for themselves.
 */
final class CellText {

  private static final Set<String> MARKS = Set.of("X", "✓", "YES", "Y");
  private static final Set<String> NOTHING = Set.of("", "—", "-", "NA", "N/A", "NONE");

  private CellText() {}

  static String of(TableCell cell) {
    StringJoiner lines = new StringJoiner("\n");
    for (Block block : cell.content()) {
      if (block instanceof Paragraph paragraph
          && paragraph.format().role() != ParagraphRole.TABLE_OF_CONTENTS) {
        lines.add(paragraph.text());
      }
    }
    return lines.toString();
  }

  /**
   * The value that enters the id of a body cell: all spellings of a mark, or of nothing, as one.
   */
  static String idValue(String normalised) {
    String upper = normalised.toUpperCase(Locale.ROOT);
    if (MARKS.contains(upper)) {
      return "X";
    }
    return NOTHING.contains(upper) ? "" : normalised;
  }
}
