package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.Comparator;
import java.util.List;

/** A printed line: pieces on one baseline, left to right. */
final class Line implements Item {

  private static final float SMALLER = 0.95f;
  private static final float RAISED = 0.12f;
  private static final float HIGH = 0.28f;
  private static final int LONGEST_MARK = 4;
  private static final float SPACE = 0.17f;
  private static final float TIGHT = -0.1f;
  private static final float TAB = 1.5f;

  private final int page;
  private final List<Piece> pieces;
  private final List<FontLook> fonts;
  private final float size;
  private final float baseline;
  private final LineText text;
  private final String string;
  private final double boldShare;
  private Column column = Column.NONE;

  Line(int page, List<Piece> unsorted, List<FontLook> fonts) {
    this.page = page;
    this.pieces =
        unsorted.stream().sorted(Comparator.comparing(Piece::x0).thenComparing(Piece::y)).toList();
    this.fonts = fonts;
    Piece main = pieces.get(0);
    for (Piece piece : pieces) {
      boolean larger = piece.size() > main.size() + 0.2f;
      boolean longer =
          Math.abs(piece.size() - main.size()) <= 0.2f
              && piece.text().length() > main.text().length();
      main = larger || longer ? piece : main;
    }
    this.size = main.size();
    this.baseline = main.y();
    this.text = write();
    this.string = text.toString();
    this.boldShare = bold();
  }

  private LineText write() {
    LineText written = new LineText();
    Piece before = null;
    for (Piece piece : pieces) {
      if (before != null) {
        float gap = piece.x0() - before.x1();
        float em = Math.min(piece.size(), before.size());
        boolean printed = before.spaceAfter() || piece.spaceBefore();
        if (gap > TAB * size) {
          written.append("\t", false);
        } else if (gap > SPACE * em || (printed && gap > TIGHT * em)) {
          written.append(" ", false);
        }
      }
      written.append(piece.text(), isRaised(piece));
      before = piece;
    }
    return written;
  }

  /** Smaller print above the baseline, or print well above it. */
  boolean isRaised(Piece piece) {
    float up = baseline - piece.y();
    return (up > HIGH * size && piece.text().length() <= LONGEST_MARK)
        || (piece.size() < SMALLER * size && up > RAISED * size);
  }

  private double bold() {
    long all = 0;
    long bold = 0;
    for (Piece piece : pieces) {
      all += piece.text().length();
      bold += fonts.get(piece.font()).bold() ? piece.text().length() : 0;
    }
    return all == 0 ? 0 : (double) bold / all;
  }

  @Override
  public int page() {
    return page;
  }

  /** The column it stands in. */
  Column column() {
    return column;
  }

  void standsIn(Column place) {
    this.column = place;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<FontLook> fonts() {
    return fonts;
  }

  LineText text() {
    return text;
  }

  String string() {
    return string;
  }

  float x0() {
    return pieces.get(0).x0();
  }

  float x1() {
    float x1 = 0;
    for (Piece piece : pieces) {
      x1 = Math.max(x1, piece.x1());
    }
    return x1;
  }

  float baseline() {
    return baseline;
  }

  float size() {
    return size;
  }

  double boldShare() {
    return boldShare;
  }

  boolean isBold() {
    return boldShare >= 0.8;
  }

  boolean endsWithSpace() {
    return pieces.get(pieces.size() - 1).spaceAfter();
  }

  /** The width of what stands before the first white space. */
  float firstWordWidth() {
    float end = pieces.get(0).x1();
    for (int i = 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean apart =
          piece.spaceBefore()
              || pieces.get(i - 1).spaceAfter()
              || piece.x0() - end > SPACE * piece.size();
      if (apart) {
        break;
      }
      end = piece.x1();
    }
    return end - x0();
  }

  /** Where the text goes on after the first gap as wide as a tab; the line's start without one. */
  float afterWideGap() {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).x0() - pieces.get(i - 1).x1() > TAB * size) {
        return pieces.get(i).x0();
      }
    }
    return x0();
  }

  /** The first piece after the first wide gap; the line's start when there is none. */
  float afterTab() {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).x0() - pieces.get(i - 1).x1() > 0.45f * size) {
        return pieces.get(i).x0();
      }
    }
    return x0();
  }
}
