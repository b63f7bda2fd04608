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
  private static final int HEAVIEST = 20;

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
    collect(links, usedBefore, usedAfter, i -> before.get(i).key(), i -> after.get(i).key(), 2);
    collect(links, usedBefore, usedAfter, i -> inside(before, i), i -> inside(after, i), 1);
    collect(links, usedBefore, usedAfter, i -> between(before, i), i -> between(after, i), 1);
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
      int factor) {
    Map<Long, Integer> places = unique(pairing.after().size(), keyAfter);
    for (Map.Entry<Long, Integer> entry : unique(pairing.before().size(), keyBefore).entrySet()) {
      int place = places.getOrDefault(entry.getKey(), -1);
      boolean found = entry.getValue() >= 0 && place >= 0;
      if (found && !usedBefore.contains(entry.getValue()) && !usedAfter.contains(place)) {
        usedBefore.add(entry.getValue());
        usedAfter.add(place);
        int size = pairing.before().get(entry.getValue()).size();
        double weight = factor * (1.0 + Math.min(size, HEAVIEST));
        links.add(new Link(entry.getValue(), place, weight));
      }
    }
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
    return (long) units.get(place).key() << 32 | units.get(place).context();
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
        if (pairing.isFree(link.before(), link.after())
            && hasSameKey(link)
            && (isPaired(link, -1) || isPaired(link, 1))) {
          pairing.pair(link.before(), link.after(), true);
          again = true;
        }
      }
    }
  }

  private boolean isPaired(Link link, int step) {
    int i = link.before() + step;
    int j = link.after() + step;
    return i >= 0 && i < pairing.before().size() && pairing.afterOf(i) == j && pairing.isMoved(i);
  }

  private boolean hasSameKey(Link link) {
    return pairing.before().get(link.before()).key() == pairing.after().get(link.after()).key();
  }
}
