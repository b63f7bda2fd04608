package io.clinnexus.worker.adapter.docx.style;

import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The run properties that matter for headings, symbols and footnote marks, as one {@code w:rPr}
 * element sets them.
 *
 * @param styleId character style, null when none is set
 * @param bold null when not set
 * @param halfPoints font size in half points; 0 when not set
 * @param raised whether it is printed above the line; null when not set
 * @param font font for Latin text, null when not set
 * @param markRemoved whether the run stands for a paragraph mark that a tracked change removes
 */
public record RunProperties(
    @Nullable String styleId,
    @Nullable Boolean bold,
    int halfPoints,
    @Nullable Boolean raised,
    @Nullable String font,
    boolean markRemoved) {

  public static final RunProperties NONE = new RunProperties(null, null, 0, null, null, false);

  private static final int MAX_HALF_POINTS = 3276;
  private static final int LIFTED_HALF_POINTS = 4;

  /** Reads the element the cursor is at; earlier values recorded by tracked changes are ignored. */
  public static RunProperties read(XmlCursor cursor) {
    String styleId = null;
    Boolean bold = null;
    int halfPoints = 0;
    Boolean raised = null;
    String font = null;
    boolean removed = false;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "rStyle" -> styleId = cursor.value();
        case "b" -> bold = cursor.toggle();
        case "sz" -> halfPoints = clamp(cursor.integer("val", 0));
        case "vertAlign" -> raised = cursor.value().equals("superscript");
        case "position" -> raised = raised == null && lifts(cursor) ? Boolean.TRUE : raised;
        case "rFonts" -> font = font(cursor);
        case "del", "moveFrom" -> removed = true;
        case "rPrChange" -> cursor.drain();
        default -> {}
      }
    }
    return new RunProperties(styleId, bold, halfPoints, raised, font, removed);
  }

  /** Whether text is moved up by hand, by at least two points. */
  private static boolean lifts(XmlCursor cursor) {
    return cursor.integer("val", 0) >= LIFTED_HALF_POINTS;
  }

  private static int clamp(int halfPoints) {
    return Math.max(0, Math.min(halfPoints, MAX_HALF_POINTS));
  }

  private static @Nullable String font(XmlCursor cursor) {
    String font = cursor.attribute("ascii");
    return font == null ? cursor.attribute("hAnsi") : font;
  }
}
