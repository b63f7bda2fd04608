package io.clinnexus.domain.anchors.alignment;

import java.util.List;

/**
 * Pairs the units of two sequences: what is certain first, then what lies between, then what went
 * elsewhere. The same sequences always give the same pairs; memory grows with their length only.
 */
final class SequenceAligner {

  private final Likeness likeness;

  SequenceAligner(Likeness likeness) {
    this.likeness = likeness;
  }

  Pairing align(List<Unit> before, List<Unit> after) {
    Pairing pairing = new Pairing(before, after);
    new ExactMatcher(pairing).match();
    new LikeMatcher(pairing, likeness).matchNearlySame();
    new GapMatcher(pairing, likeness).match();
    new PieceFinder(pairing, likeness).find();
    new MoveMatcher(pairing, likeness).match();
    return pairing;
  }
}
