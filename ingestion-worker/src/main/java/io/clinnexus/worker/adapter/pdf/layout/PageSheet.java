package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import io.clinnexus.worker.adapter.pdf.page.ScannedPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page with its text upright: a page set sideways is turned, text outside of it and text printed
 * twice on the same spot is left out.
 *
 * @param upright what runs left to right
 * @param others what runs in other directions
 */
record PageSheet(
    int number,
    float width,
    float height,
    List<Piece> upright,
    List<Piece> others,
    List<Ruling> rulings,
    List<Box> arrowHeads,
    List<Box> pictures) {

  private static final float NEAR = 0.35f;
  private static final float MARGIN = 2f;

  static PageSheet of(ScannedPage page, Account account) {
    int turn = mainTurn(page);
    boolean swapped = turn == 1 || turn == 3;
    float width = swapped ? page.height() : page.width();
    float height = swapped ? page.width() : page.height();
    List<Piece> upright = new ArrayList<>();
    List<Piece> others = new ArrayList<>();
    List<Piece> outside = new ArrayList<>();
    List<Piece> twice = new ArrayList<>();
    Map<String, List<Piece>> printed = new HashMap<>();
    account.found(page.pieces());
    for (Piece piece : page.pieces()) {
      Piece turned = turned(piece, turn);
      Box place = turned.on(width, height);
      if (place.x1() < -MARGIN
          || place.y1() < -MARGIN
          || place.x0() > width + MARGIN
          || place.y0() > height + MARGIN) {
        outside.add(piece);
      } else if (isPrinted(printed, turned)) {
        twice.add(piece);
      } else {
        (turned.turn() == 0 ? upright : others).add(turned);
      }
    }
    account.skip(SkipReason.OUTSIDE_PAGE, outside);
    account.skip(SkipReason.OVERPRINTED, twice);
    boolean still = turn == 0;
    return new PageSheet(
        page.number(),
        width,
        height,
        upright,
        others,
        still ? page.rulings() : turned(page, turn),
        still ? page.arrowHeads() : turned(page.arrowHeads(), page, turn),
        still ? page.pictures() : turned(page.pictures(), page, turn));
  }

  /** The direction in which more than half of the text runs; 0 when there is none. */
  private static int mainTurn(ScannedPage page) {
    long[] lengths = new long[Piece.SLANTED + 1];
    long all = 0;
    for (Piece piece : page.pieces()) {
      lengths[piece.turn()] += piece.text().length();
      all += piece.text().length();
    }
    for (int turn = 1; turn < Piece.SLANTED; turn++) {
      if (lengths[turn] * 2 > all) {
        return turn;
      }
    }
    return 0;
  }

  private static Piece turned(Piece piece, int turn) {
    if (turn == 0 || piece.turn() == Piece.SLANTED) {
      return piece;
    }
    int left = Math.floorMod(piece.turn() - turn, 4);
    return left == 0
        ? piece.upright()
        : new Piece(
            piece.text(),
            piece.x0(),
            piece.x1(),
            piece.y(),
            piece.size(),
            piece.font(),
            left,
            piece.spaceBefore(),
            piece.spaceAfter(),
            piece.pagination());
  }

  private static boolean isPrinted(Map<String, List<Piece>> printed, Piece piece) {
    List<Piece> same = printed.computeIfAbsent(piece.text(), any -> new ArrayList<>());
    for (int i = same.size() - 1; i >= 0 && i >= same.size() - 50; i--) {
      Piece other = same.get(i);
      float near = NEAR * piece.size();
      if (other.turn() == piece.turn()
          && Math.abs(other.x0() - piece.x0()) < near
          && Math.abs(other.y() - piece.y()) < near
          && piece.turn() != Piece.SLANTED) {
        return true;
      }
    }
    same.add(piece);
    return false;
  }

  private static List<Ruling> turned(ScannedPage page, int turn) {
    List<Ruling> turned = new ArrayList<>();
    for (Ruling ruling : page.rulings()) {
      Box box =
          ruling.horizontal()
              ? new Box(ruling.start(), ruling.at(), ruling.end(), ruling.at())
              : new Box(ruling.at(), ruling.start(), ruling.at(), ruling.end());
      Box place = turned(box, page, turn);
      boolean horizontal = turn == 2 ? ruling.horizontal() : !ruling.horizontal();
      turned.add(
          horizontal
              ? new Ruling(true, place.y0(), place.x0(), place.x1())
              : new Ruling(false, place.x0(), place.y0(), place.y1()));
    }
    return turned;
  }

  private static List<Box> turned(List<Box> boxes, ScannedPage page, int turn) {
    return boxes.stream().map(box -> turned(box, page, turn)).toList();
  }

  private static Box turned(Box box, ScannedPage page, int turn) {
    float width = page.width();
    float height = page.height();
    return switch (turn) {
      case 1 -> new Box(box.y0(), width - box.x1(), box.y1(), width - box.x0());
      case 2 -> new Box(width - box.x1(), height - box.y1(), width - box.x0(), height - box.y0());
      case 3 -> new Box(height - box.y1(), box.x0(), height - box.y0(), box.x1());
      default -> box;
    };
  }

  /** The upright pieces without these. */
  List<Piece> without(Set<Line> lines) {
    if (lines.isEmpty()) {
      return upright;
    }
    Set<Piece> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    lines.forEach(line -> gone.addAll(line.pieces()));
    return upright.stream().filter(piece -> !gone.contains(piece)).toList();
  }
}
