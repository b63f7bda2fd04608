package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.HeaviestChain.Link;

/**
 * Finds what stands elsewhere now, wherever it went: first what lies between units that moved
 * together, then like units of which each is the other's best by far.
 */
final class MoveMatcher {

  private static final double LIKE = 0.6;
  private static final double LIKE_NEIGHBOUR = 0.5;

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
    for (Link link : new LikeMatcher(pairing, likeness).clear(LIKE)) {
      pairing.pair(link.before(), link.after(), true);
    }
  }

  private double like(int before, int after) {
    Unit old = pairing.before().get(before);
    Unit now = pairing.after().get(after);
    return likeness.fit(old, now) ? likeness.of(old, now) : 0;
  }
}
