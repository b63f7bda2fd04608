package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.Pairing.Group;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds one text that became several neighbours, and several that became one: nearly all of each
 * piece stands in the whole, and together they make up most of it.
 */
final class PieceFinder {

  private static final int SHORTEST_WHOLE = 8;
  private static final int SHORTEST_PIECE = 3;
  private static final int CANDIDATES = 6;
  private static final int MOST_SKIPPED = 2;
  private static final double OF_PIECE = 0.75;
  private static final double OF_WHOLE = 0.75;
  private static final double BETTER = 0.01;

  private final Pairing pairing;
  private final Likeness likeness;

  PieceFinder(Pairing pairing, Likeness likeness) {
    this.pairing = pairing;
    this.likeness = likeness;
  }

  void find() {
    new Direction(pairing.before(), pairing.after(), pairing::afterOf, pairing::beforeOf, true)
        .find();
    new Direction(pairing.after(), pairing.before(), pairing::beforeOf, pairing::afterOf, false)
        .find();
  }

  /** Splits, or read the other way round, merges. */
  private final class Direction {

    private final List<Unit> wholes;
    private final List<Unit> pieces;
    private final IntUnaryOperator pieceOf;
    private final IntUnaryOperator wholeOf;
    private final boolean forth;
    private final FeatureIndex index;

    Direction(
        List<Unit> wholes,
        List<Unit> pieces,
        IntUnaryOperator pieceOf,
        IntUnaryOperator wholeOf,
        boolean forth) {
      this.wholes = wholes;
      this.pieces = pieces;
      this.pieceOf = pieceOf;
      this.wholeOf = wholeOf;
      this.forth = forth;
      int[] free =
          IntStream.range(0, pieces.size()).filter(i -> wholeOf.applyAsInt(i) < 0).toArray();
      this.index = new FeatureIndex(pieces, free);
    }

    void find() {
      for (int i = 0; i < wholes.size(); i++) {
        Unit whole = wholes.get(i);
        boolean text = whole.kind() == Unit.Kind.TEXT || whole.kind() == Unit.Kind.NOTE;
        int partner = pieceOf.applyAsInt(i);
        boolean same = partner >= 0 && pieces.get(partner).key() == whole.key();
        if (text && whole.size() >= SHORTEST_WHOLE && !same) {
          List<Integer> found = partner >= 0 ? around(whole, i, partner) : anywhere(whole, i);
          if (isWhole(whole, found, partner)) {
            pairing.group(forth ? new Group(List.of(i), found) : new Group(found, List.of(i)));
          }
        }
      }
    }

    /** The pieces next to one of them, across what came or went in between. */
    private List<Integer> around(Unit whole, int place, int piece) {
      Deque<Integer> found = new ArrayDeque<>();
      if (isPiece(whole, place, piece)) {
        found.add(piece);
        int skipped = 0;
        for (int i = piece - 1; i >= 0 && skipped <= MOST_SKIPPED; i--) {
          if (isPiece(whole, place, i)) {
            found.addFirst(i);
          } else {
            skipped += isStranger(i) ? 1 : MOST_SKIPPED + 1;
          }
        }
        skipped = 0;
        for (int i = piece + 1; i < pieces.size() && skipped <= MOST_SKIPPED; i++) {
          if (isPiece(whole, place, i)) {
            found.addLast(i);
          } else {
            skipped += isStranger(i) ? 1 : MOST_SKIPPED + 1;
          }
        }
      }
      return List.copyOf(found);
    }

    /** Whether a unit has no partner at this place. */
    private boolean isStranger(int index) {
      int partner = wholeOf.applyAsInt(index);
      return partner < 0 || pairing.isMoved(forth ? partner : index);
    }

    /** The most pieces of an unpaired whole that stand together. */
    private List<Integer> anywhere(Unit whole, int place) {
      List<Integer> best = List.of();
      for (int candidate : index.candidates(whole, CANDIDATES)) {
        List<Integer> found = around(whole, place, candidate);
        best = found.size() > best.size() ? found : best;
      }
      return best;
    }

    private boolean isPiece(Unit whole, int place, int index) {
      Unit piece = pieces.get(index);
      int taken = wholeOf.applyAsInt(index);
      return (taken < 0 || taken == place)
          && piece.kind() == whole.kind()
          && piece.size() >= SHORTEST_PIECE
          && piece.size() < whole.size() + SHORTEST_PIECE
          && Likeness.contained(piece, whole) >= OF_PIECE;
    }

    private boolean isWhole(Unit whole, List<Integer> found, int partner) {
      if (found.size() < 2) {
        return false;
      }
      Unit joined = Unit.joined(found.stream().map(pieces::get).toList());
      double like = likeness.of(whole, joined);
      double alone = partner < 0 ? 0 : likeness.of(whole, pieces.get(partner));
      return like >= OF_WHOLE && like >= alone + BETTER;
    }
  }
}
