package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers pieces into lines, raised and lowered ones with the text they belong to. */
final class LineBuilder {

  private static final float SHARE = 0.5f;
  private static final float SHIFT = 0.4f;
  private static final float MARK_SHIFT = 0.65f;
  private static final float SMALLER = 0.9f;
  private static final int LOOK_BACK = 6;

  private LineBuilder() {}

  /** The lines from top to bottom. */
  static List<Line> lines(int page, List<Piece> pieces, List<FontLook> fonts) {
    List<Open> open = new ArrayList<>();
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(Piece::y).thenComparing(Piece::x0));
    for (Piece piece : sorted) {
      Open best = null;
      float bestShare = SHARE;
      for (int i = open.size() - 1; i >= 0 && i >= open.size() - LOOK_BACK; i--) {
        float share = open.get(i).share(piece);
        if (share >= bestShare) {
          bestShare = share;
          best = open.get(i);
        }
      }
      if (best == null) {
        best = new Open(piece);
        open.add(best);
      } else {
        best.add(piece);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Open line : open) {
      lines.add(new Line(page, line.pieces, fonts));
    }
    lines.sort(Comparator.comparing(Line::baseline).thenComparing(Line::x0));
    return lines;
  }

  private static final class Open {

    private final List<Piece> pieces = new ArrayList<>();
    private float baseline;
    private float size;

    Open(Piece first) {
      add(first);
    }

    void add(Piece piece) {
      if (pieces.isEmpty() || piece.size() > size + 0.2f) {
        baseline = piece.y();
        size = piece.size();
      }
      pieces.add(piece);
    }

    /** How much of the smaller one's height the two have in common; 0 when they cannot be one. */
    float share(Piece piece) {
      float larger = Math.max(size, piece.size());
      boolean mark = Math.min(size, piece.size()) < SMALLER * larger;
      if (Math.abs(piece.y() - baseline) > (mark ? MARK_SHIFT : SHIFT) * larger) {
        return 0;
      }
      float top = Math.max(piece.top(), baseline - 0.74f * size);
      float bottom = Math.min(piece.bottom(), baseline + 0.22f * size);
      return (bottom - top) / (0.96f * Math.min(size, piece.size()));
    }
  }
}
