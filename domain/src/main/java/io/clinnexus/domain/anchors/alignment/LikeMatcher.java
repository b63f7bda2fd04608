package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.HeaviestChain.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds unpaired units of which each is the other's best by a margin, wherever they stand. */
final class LikeMatcher {

  private static final int CANDIDATES = 4;
  private static final int TELLING = 5;
  private static final double AHEAD = 0.05;
  private static final double NEARLY_SAME = 0.8;
  private static final double CERTAIN = 1_000;

  private final Pairing pairing;
  private final Likeness likeness;

  LikeMatcher(Pairing pairing, Likeness likeness) {
    this.pairing = pairing;
    this.likeness = likeness;
  }

  /** Pairs what is nearly the same before anything less like is looked at. */
  void matchNearlySame() {
    List<Link> links = new ArrayList<>(clear(NEARLY_SAME));
    List<Link> all = new ArrayList<>(links);
    for (int i = 0; i < pairing.before().size(); i++) {
      if (pairing.afterOf(i) >= 0 && !pairing.isMoved(i)) {
        all.add(new Link(i, pairing.afterOf(i), CERTAIN));
      }
    }
    List<Link> chain = HeaviestChain.of(all);
    links.forEach(link -> pairing.pair(link.before(), link.after(), true));
    pairing.pair(chain);
  }

  /** Pairs of at least this likeness that no other pair comes near, in order. */
  List<Link> clear(double least) {
    Map<Integer, Best> forth = new HashMap<>();
    Map<Integer, Best> back = new HashMap<>();
    compare(forth, back);
    List<Link> links = new ArrayList<>();
    for (int before : pairing.openBefore()) {
      Best best = forth.get(before);
      if (best != null && best.isClear(least)) {
        Best other = back.get(best.place);
        if (other != null && other.isClear(least) && other.place == before) {
          links.add(new Link(before, best.place, best.like));
        }
      }
    }
    return links;
  }

  private void compare(Map<Integer, Best> forth, Map<Integer, Best> back) {
    Set<Integer> old = keys(pairing.before());
    Set<Integer> now = keys(pairing.after());
    FeatureIndex index = new FeatureIndex(pairing.after(), pairing.openAfter());
    for (int before : pairing.openBefore()) {
      Unit unit = pairing.before().get(before);
      if (isTelling(unit, now)) {
        for (int after : index.candidates(unit, CANDIDATES)) {
          Unit other = pairing.after().get(after);
          boolean fits = isTelling(other, old) && likeness.fit(unit, other);
          double like = fits ? likeness.of(unit, other) : 0;
          forth.computeIfAbsent(before, unused -> new Best()).offer(after, like);
          back.computeIfAbsent(after, unused -> new Best()).offer(before, like);
        }
      }
    }
  }

  private static Set<Integer> keys(List<Unit> units) {
    return units.stream().map(Unit::key).collect(Collectors.toSet());
  }

  /** Long enough, and no copy of a text that the other side has as well. */
  private static boolean isTelling(Unit unit, Set<Integer> otherKeys) {
    return unit.size() >= TELLING && !otherKeys.contains(unit.key());
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

    boolean isClear(double least) {
      return like >= least && like - second >= AHEAD;
    }
  }
}
