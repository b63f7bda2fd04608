package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.ArrayList;
import java.util.List;

/** Joins glyphs printed one after the other into pieces. */
final class PieceCollector {

  private static final float GAP = 0.06f;
  private static final float OVERLAP = 0.35f;
  private static final float SHIFT = 0.03f;
  private static final int LONGEST = 2_000;

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Glyph first = Glyph.NONE;
  private Glyph last = Glyph.NONE;
  private boolean spaceBefore;
  private boolean spaceAfter;

  /** Where and how one glyph is printed. */
  record Glyph(float x0, float x1, float y, float size, int font, int turn, boolean pagination) {

    static final Glyph NONE = new Glyph(0, 0, 0, 0, -1, 0, false);

    boolean continues(Glyph before) {
      float gap = x0 - before.x1;
      return font == before.font
          && turn == before.turn
          && pagination == before.pagination
          && Math.abs(size - before.size) < SHIFT * size
          && Math.abs(y - before.y) < SHIFT * size
          && gap < GAP * size
          && gap > -OVERLAP * size;
    }
  }

  void add(String glyphText, Glyph glyph) {
    for (int i = 0; i < glyphText.length(); ) {
      int codePoint = glyphText.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        spaceAfter = true;
        flush();
        spaceBefore = true;
      } else {
        append(codePoint, glyph);
      }
    }
  }

  private void append(int codePoint, Glyph glyph) {
    if (text.length() > 0 && (!glyph.continues(last) || text.length() > LONGEST)) {
      flush();
    }
    if (text.length() == 0) {
      first = glyph;
    }
    text.appendCodePoint(codePoint);
    last = glyph;
  }

  private void flush() {
    if (text.length() > 0) {
      pieces.add(
          new Piece(
              text.toString(),
              Math.min(first.x0(), last.x0()),
              Math.max(first.x1(), last.x1()),
              first.y(),
              first.size(),
              first.font(),
              first.turn(),
              spaceBefore,
              spaceAfter,
              first.pagination()));
      text.setLength(0);
      spaceBefore = false;
    }
    spaceAfter = false;
  }

  /** All pieces of the page. */
  List<Piece> finish() {
    flush();
    return pieces;
  }

  int size() {
    return pieces.size();
  }
}
