package io.clinnexus.worker.adapter.docx.style;

import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph properties that matter, as one {@code w:pPr} element sets them.
 *
 * @param styleId paragraph style, null when none is set
 * @param centred null when no alignment is set
 * @param outline 0-based outline level, 9 for body text; {@link #UNSET} when not set
 * @param numId numbering instance, 0 for "no numbering"; {@link #UNSET} when not set
 * @param numLevel 0-based level in it; {@link #UNSET} when not set
 * @param markRemoved whether a tracked change removes the paragraph mark
 */
public record ParagraphProperties(
    @Nullable String styleId,
    @Nullable Boolean centred,
    int outline,
    int numId,
    int numLevel,
    boolean markRemoved) {

  public static final int UNSET = -1;

  public static final ParagraphProperties NONE =
      new ParagraphProperties(null, null, UNSET, UNSET, UNSET, false);

  /** Reads the element the cursor is at; earlier values recorded by tracked changes are ignored. */
  public static ParagraphProperties read(XmlCursor cursor) {
    String styleId = null;
    Boolean centred = null;
    int outline = UNSET;
    int[] numbering = {UNSET, UNSET};
    boolean removed = false;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "pStyle" -> styleId = cursor.value();
        case "jc" -> centred = cursor.value().equals("center");
        case "outlineLvl" -> outline = Math.max(0, Math.min(cursor.integer("val", 9), 9));
        case "numPr" -> readNumbering(cursor, numbering);
        case "rPr" -> removed = RunProperties.read(cursor).markRemoved();
        case "pPrChange", "sectPr" -> cursor.drain();
        default -> {}
      }
    }
    return new ParagraphProperties(styleId, centred, outline, numbering[0], numbering[1], removed);
  }

  private static void readNumbering(XmlCursor cursor, int[] numbering) {
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "numId" -> numbering[0] = Math.max(0, cursor.integer("val", 0));
        case "ilvl" -> numbering[1] = Math.max(0, Math.min(cursor.integer("val", 0), 8));
        default -> {}
      }
    }
  }
}
