package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.Pairing.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final double OF_PIECE = 0.75;
  private static final double OF_WHOLE = 0.75;
  private static final double BETTER = 0.05;

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
          int place = i;
          Optional<int[]> range = partner >= 0 ? around(whole, i, partner) : anywhere(whole, i);
          range
              .filter(found -> isWhole(whole, found, partner))
              .ifPresent(found -> group(place, found));
        }
      }
    }

    /** The pieces next to the one it was paired with. */
    private Optional<int[]> around(Unit whole, int place, int partner) {
      if (!isPiece(whole, place, partner)) {
        return Optional.empty();
      }
      int from = partner;
      int to = partner;
      while (from > 0 && isPiece(whole, place, from - 1)) {
        from--;
      }
      while (to + 1 < pieces.size() && isPiece(whole, place, to + 1)) {
        to++;
      }
      return Optional.of(new int[] {from, to});
    }

    /** The longest run of pieces of an unpaired whole. */
    private Optional<int[]> anywhere(Unit whole, int place) {
      int[] best = new int[] {0, 0};
      for (int candidate : index.candidates(whole, CANDIDATES)) {
        int[] range = around(whole, place, candidate).orElse(best);
        best = range[1] - range[0] > best[1] - best[0] ? range : best;
      }
      return best[1] > best[0] ? Optional.of(best) : Optional.empty();
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

    private boolean isWhole(Unit whole, int[] range, int partner) {
      if (range[0] == range[1]) {
        return false;
      }
      Unit joined = Unit.joined(pieces.subList(range[0], range[1] + 1));
      double like = likeness.of(whole, joined);
      double alone = partner < 0 ? 0 : likeness.of(whole, pieces.get(partner));
      return like >= OF_WHOLE && like >= alone + BETTER;
    }

    private void group(int place, int[] range) {
      List<Integer> several =
          new ArrayList<>(IntStream.rangeClosed(range[0], range[1]).boxed().toList());
      pairing.group(
          forth ? new Group(List.of(place), several) : new Group(several, List.of(place)));
    }
  }
}
