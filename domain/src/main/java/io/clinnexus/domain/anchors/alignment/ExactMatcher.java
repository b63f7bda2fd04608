package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.HeaviestChain.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Pairs units of the same wording that cannot be mistaken: those whose wording is unique on both
 * sides, or unique under its heading, or between its neighbours. The heaviest set that keeps its
 * order stays where it was; the others moved, short ones only together with a neighbour.
 */
final class ExactMatcher {

  private static final int TELLING = 4;
  private static final int NEAR = 2;
  private static final int HEAVIEST = 20;
  private static final int MOST_ANCHORS = 200;
  private static final double LESS_SURE = 0.8;

  private final Pairing pairing;

  ExactMatcher(Pairing pairing) {
    this.pairing = pairing;
  }

  void match() {
    List<Link> links = new ArrayList<>();
    Set<Integer> usedBefore = new HashSet<>();
    Set<Integer> usedAfter = new HashSet<>();
    List<Unit> before = pairing.before();
    List<Unit> after = pairing.after();
    collect(links, usedBefore, usedAfter, i -> before.get(i).key(), i -> after.get(i).key(), 1);
    collect(links, usedBefore, usedAfter, i -> inside(before, i), i -> inside(after, i), LESS_SURE);
    collect(
        links, usedBefore, usedAfter, i -> between(before, i), i -> between(after, i), LESS_SURE);
    List<Link> chain = HeaviestChain.of(links);
    pairing.pair(chain);
    links.removeAll(new HashSet<>(chain));
    moveTelling(links);
    moveWithNeighbours(links);
  }

  private void collect(
      List<Link> links,
      Set<Integer> usedBefore,
      Set<Integer> usedAfter,
      IntToLongFunction keyBefore,
      IntToLongFunction keyAfter,
      double sureness) {
    Map<Long, Integer> places = unique(pairing.after().size(), keyAfter);
    for (Map.Entry<Long, Integer> entry : unique(pairing.before().size(), keyBefore).entrySet()) {
      int place = places.getOrDefault(entry.getKey(), -1);
      boolean found = entry.getValue() >= 0 && place >= 0;
      if (found && !usedBefore.contains(entry.getValue()) && !usedAfter.contains(place)) {
        usedBefore.add(entry.getValue());
        usedAfter.add(place);
        double weight = sureness * weight(pairing.before().get(entry.getValue()));
        links.add(new Link(entry.getValue(), place, weight));
      }
    }
  }

  /**
   * What moved is told by the fewest anchors; of as many, long texts stay rather than short ones.
   */
  private static double weight(Unit unit) {
    return Math.min(unit.anchors().size(), MOST_ANCHORS)
        + (double) Math.min(unit.size(), HEAVIEST) / HEAVIEST;
  }

  /** The place of each key; -1 for a key with several places. */
  private static Map<Long, Integer> unique(int size, IntToLongFunction keys) {
    Map<Long, Integer> places = new HashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      places.merge(keys.applyAsLong(i), i, (first, second) -> -1);
    }
    return places;
  }

  private static long inside(List<Unit> units, int place) {
    return (long) units.get(place).key() << 32 | units.get(place).context() & 0xFFFF_FFFFL;
  }

  /** Neighbours and the unit itself, mixed to one number. */
  private static long between(List<Unit> units, int place) {
    long previous = place == 0 ? -7 : units.get(place - 1).key();
    long next = place + 1 == units.size() ? -7 : units.get(place + 1).key();
    long mixed = (previous * 0x9E3779B97F4A7C15L + next) * 0xC2B2AE3D27D4EB4FL;
    return (mixed ^ mixed >>> 29) * 0x165667B19E3779F9L + units.get(place).key();
  }

  private void moveTelling(List<Link> links) {
    for (Link link : links) {
      if (isTelling(pairing.before().get(link.before())) && hasSameKey(link)) {
        pairing.pair(link.before(), link.after(), true);
      }
    }
  }

  /** A named row tells more than a text of its length. */
  private static boolean isTelling(Unit unit) {
    return unit.size() >= TELLING || (unit.label() >= 0 && unit.size() >= TELLING / 2);
  }

  private void moveWithNeighbours(List<Link> links) {
    boolean again = true;
    while (again) {
      again = false;
      for (Link link : links) {
        if (pairing.isFree(link.before(), link.after()) && hasSameKey(link) && isNearMove(link)) {
          pairing.pair(link.before(), link.after(), true);
          again = true;
        }
      }
    }
  }

  /** Whether a unit close by moved close by; something may have come or gone in between. */
  private boolean isNearMove(Link link) {
    for (int step = -NEAR; step <= NEAR; step++) {
      for (int other = -NEAR; other <= NEAR; other++) {
        if (step * other > 0 && isMove(link.before() + step, link.after() + other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isMove(int before, int after) {
    return before >= 0
        && before < pairing.before().size()
        && pairing.afterOf(before) == after
        && after >= 0
        && pairing.isMoved(before);
  }

  private boolean hasSameKey(Link link) {
    return pairing.before().get(link.before()).key() == pairing.after().get(link.after()).key();
  }
}
