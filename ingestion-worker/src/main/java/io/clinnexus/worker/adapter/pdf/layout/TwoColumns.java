package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page of text in two columns: the left one before the right one, between lines that run
 * over both. A page counts as such when a blank strip near its middle parts most lines into two
 * that are both filled with words, as columns of a table are not.
 */
final class TwoColumns {

  private static final int FEWEST_LINES = 10;
  private static final int FEWEST_WORDS = 3;
  private static final double PARTED = 0.6;
  private static final double CROSSED = 0.25;
  private static final double FILLED = 0.7;
  private static final float NEAR_MIDDLE = 0.15f;
  private static final float HALF_GAP = 5f;
  private static final float STEP = 2f;

  private final int page;
  private final List<FontLook> fonts;
  private final List<Line> lines;
  private final float left;
  private final float right;

  TwoColumns(int page, List<FontLook> fonts, List<Line> lines, Column column) {
    this.page = page;
    this.fonts = fonts;
    this.lines = lines;
    this.left = column.left();
    this.right = column.right();
  }

  /** The lines in reading order; the given ones when the page has one column. */
  List<Line> ordered() {
    if (lines.size() < FEWEST_LINES) {
      return lines;
    }
    float middle = (left + right) / 2;
    float reach = NEAR_MIDDLE * (right - left);
    for (float away = 0; away <= reach; away += STEP) {
      for (float gutter : new float[] {middle - away, middle + away}) {
        if (isGutter(gutter)) {
          return split(gutter);
        }
      }
    }
    return lines;
  }

  private boolean isGutter(float gutter) {
    int parted = 0;
    int crossed = 0;
    double filledLeft = 0;
    double filledRight = 0;
    for (Line line : lines) {
      Gap gap = gap(line, gutter);
      crossed += gap.crossed() ? 1 : 0;
      if (!gap.crossed() && gap.wordsLeft() >= FEWEST_WORDS && gap.wordsRight() >= FEWEST_WORDS) {
        parted++;
        filledLeft += (gap.endLeft() - left) / (gutter - left);
        filledRight += (line.x1() - gutter) / (right - gutter);
      }
    }
    return parted >= Math.max(FEWEST_LINES / 2, PARTED * (lines.size() - crossed))
        && crossed <= CROSSED * lines.size()
        && filledLeft >= FILLED * parted
        && filledRight >= FILLED * parted;
  }

  private record Gap(boolean crossed, int wordsLeft, int wordsRight, float endLeft) {}

  private static Gap gap(Line line, float gutter) {
    int wordsLeft = 0;
    int wordsRight = 0;
    float end = 0;
    for (Piece piece : line.pieces()) {
      if (piece.x1() <= gutter - HALF_GAP) {
        wordsLeft++;
        end = Math.max(end, piece.x1());
      } else if (piece.x0() >= gutter + HALF_GAP) {
        wordsRight++;
      } else {
        return new Gap(true, 0, 0, 0);
      }
    }
    return new Gap(false, wordsLeft, wordsRight, end);
  }

  private List<Line> split(float gutter) {
    Column leftColumn = new Column(left, gutter - HALF_GAP);
    Column rightColumn = new Column(gutter + HALF_GAP, right);
    List<Line> ordered = new ArrayList<>();
    List<Piece> leftPieces = new ArrayList<>();
    List<Piece> rightPieces = new ArrayList<>();
    for (Line line : lines) {
      if (gap(line, gutter).crossed()) {
        flush(leftPieces, leftColumn, ordered);
        flush(rightPieces, rightColumn, ordered);
        ordered.add(line);
      } else {
        for (Piece piece : line.pieces()) {
          (piece.x1() <= gutter ? leftPieces : rightPieces).add(piece);
        }
      }
    }
    flush(leftPieces, leftColumn, ordered);
    flush(rightPieces, rightColumn, ordered);
    return ordered;
  }

  private void flush(List<Piece> pieces, Column column, List<Line> ordered) {
    if (!pieces.isEmpty()) {
      List<Line> block = LineBuilder.lines(page, pieces, fonts);
      block.forEach(line -> line.standsIn(column));
      ordered.addAll(block);
      pieces.clear();
    }
  }
}
