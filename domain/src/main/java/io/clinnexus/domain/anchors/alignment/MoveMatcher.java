package io.clinnexus.domain.anchors.alignment;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds what stands elsewhere now, wherever it went: first what lies between units that moved
 * together, then like units of which each is the other's best by far.
 */
final class MoveMatcher {

  private static final int CANDIDATES = 4;
  private static final int TELLING = 5;
  private static final double LIKE = 0.6;
  private static final double LIKE_NEIGHBOUR = 0.5;
  private static final double AHEAD = 0.05;

  private final Pairing pairing;
  private final Likeness likeness;

  MoveMatcher(Pairing pairing, Likeness likeness) {
    this.pairing = pairing;
    this.likeness = likeness;
  }

  void match() {
    withNeighbours();
    elsewhere();
    withNeighbours();
  }

  /** Units beside a unit that moved, like the units beside its new place. */
  private void withNeighbours() {
    for (int i = 0; i < pairing.before().size(); i++) {
      if (pairing.afterOf(i) >= 0 && pairing.isMoved(i)) {
        extend(i, 1);
      }
    }
    for (int i = pairing.before().size() - 1; i >= 0; i--) {
      if (pairing.afterOf(i) >= 0 && pairing.isMoved(i)) {
        extend(i, -1);
      }
    }
  }

  private void extend(int from, int step) {
    int before = from + step;
    int after = pairing.afterOf(from) + step;
    while (before >= 0
        && before < pairing.before().size()
        && after >= 0
        && after < pairing.after().size()
        && pairing.isFree(before, after)
        && like(before, after) >= LIKE_NEIGHBOUR) {
      pairing.pair(before, after, true);
      before += step;
      after += step;
    }
  }

  private void elsewhere() {
    Map<Integer, Best> forth = new HashMap<>();
    Map<Integer, Best> back = new HashMap<>();
    int[] open = pairing.openBefore();
    FeatureIndex index = new FeatureIndex(pairing.after(), pairing.openAfter());
    for (int before : open) {
      if (pairing.before().get(before).size() >= TELLING) {
        for (int after : index.candidates(pairing.before().get(before), CANDIDATES)) {
          double like = pairing.after().get(after).size() >= TELLING ? like(before, after) : 0;
          forth.computeIfAbsent(before, unused -> new Best()).offer(after, like);
          back.computeIfAbsent(after, unused -> new Best()).offer(before, like);
        }
      }
    }
    for (int before : open) {
      Best best = forth.get(before);
      if (best != null && best.isClear()) {
        Best other = back.get(best.place);
        if (other != null && other.isClear() && other.place == before) {
          pairing.pair(before, best.place, true);
        }
      }
    }
  }

  private double like(int before, int after) {
    Unit old = pairing.before().get(before);
    Unit now = pairing.after().get(after);
    return likeness.fit(old, now) ? likeness.of(old, now) : 0;
  }

  /** The best of several candidates, and how good the second best is. */
  private static final class Best {

    private int place = -1;
    private double like;
    private double second;

    void offer(int candidate, double itsLike) {
      if (itsLike > like) {
        second = like;
        like = itsLike;
        place = candidate;
      } else {
        second = Math.max(second, itsLike);
      }
    }

    boolean isClear() {
      return like >= LIKE && like - second >= AHEAD;
    }
  }
}
