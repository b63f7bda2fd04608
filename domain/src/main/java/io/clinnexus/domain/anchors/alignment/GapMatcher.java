package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.HeaviestChain.Link;
import io.clinnexus.domain.anchors.wording.CommonSubsequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs what is left between pairs that are certain, without changing its order: units whose
 * wording is unique in the gap, then the heaviest chain of like units, then what stands alone on
 * both sides.
 */
final class GapMatcher {

  /** A gap of at most so many possible pairs is compared each with each. */
  private static final int SMALL = 10_000;

  private static final int TELLING = 4;
  private static final int CANDIDATES = 4;
  private static final int HEAVIEST = 20;
  private static final int FEW_WORDS = 3;
  private static final double IN_CONTEXT = 1.05;
  private static final double LIKE = 0.5;
  private static final double NEARLY_SAME = 0.8;
  private static final double LIKE_TABLE = 0.3;
  private static final double LIKE_ALONE = 0.3;
  private static final double LIKE_TABLE_ALONE = 0.15;

  /** A shortened text: what is left of it stands in the old one. */
  private static final double CONTAINED = 0.8;

  private static final int LEAST_CONTAINED = 6;

  private final Pairing pairing;
  private final Likeness likeness;
  private final Deque<Gap> open = new ArrayDeque<>();
  private final Set<Integer> known = new HashSet<>();

  GapMatcher(Pairing pairing, Likeness likeness) {
    this.pairing = pairing;
    this.likeness = likeness;
  }

  /** Unpaired places before and after, and what was tried there already. */
  private record Gap(int[] before, int[] after, Stage tried) {

    long size() {
      return (long) before.length * after.length;
    }
  }

  private enum Stage {
    NOTHING,
    SAME,
    LIKE
  }

  void match() {
    pairing.before().forEach(unit -> known.add(unit.key()));
    List<Gap> gaps = new ArrayList<>();
    pairing.forEachGap((before, after) -> gaps.add(new Gap(before, after, Stage.NOTHING)));
    gaps.forEach(open::push);
    while (!open.isEmpty()) {
      match(open.pop());
    }
  }

  private void match(Gap gap) {
    if (gap.tried() == Stage.LIKE) {
      alone(gap);
      return;
    }
    Stage stage = gap.tried();
    List<Link> chain = stage == Stage.NOTHING ? uniqueHere(gap) : List.of();
    if (chain.isEmpty() && gap.size() <= SMALL) {
      chain = HeaviestChain.of(eachWithEach(gap));
      stage = Stage.LIKE;
    }
    if (chain.isEmpty() && stage == Stage.NOTHING) {
      chain = sameInOrder(gap);
      stage = Stage.SAME;
    }
    if (chain.isEmpty() && stage == Stage.SAME) {
      chain = HeaviestChain.of(likely(gap));
      stage = chain.isEmpty() ? Stage.LIKE : Stage.SAME;
    }
    if (chain.isEmpty()) {
      alone(gap);
      return;
    }
    pairing.pair(chain);
    split(gap, chain, stage);
  }

  /** The gaps that a chain leaves. */
  private void split(Gap gap, List<Link> chain, Stage tried) {
    int left = 0;
    int top = 0;
    for (int i = 0; i <= chain.size(); i++) {
      int right = gap.before().length;
      int bottom = gap.after().length;
      if (i < chain.size()) {
        right = Arrays.binarySearch(gap.before(), chain.get(i).before());
        bottom = Arrays.binarySearch(gap.after(), chain.get(i).after());
      }
      if (right > left && bottom > top) {
        open.push(
            new Gap(
                Arrays.copyOfRange(gap.before(), left, right),
                Arrays.copyOfRange(gap.after(), top, bottom),
                tried));
      }
      left = right + 1;
      top = bottom + 1;
    }
  }

  /** Telling texts that stand exactly once on both sides of the gap. */
  private List<Link> uniqueHere(Gap gap) {
    Map<Integer, Integer> after = unique(pairing.after(), gap.after());
    List<Link> links = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : unique(pairing.before(), gap.before()).entrySet()) {
      int place = after.getOrDefault(entry.getKey(), -1);
      if (entry.getValue() >= 0 && place >= 0) {
        links.add(new Link(entry.getValue(), place, weight(entry.getValue(), place, 1)));
      }
    }
    return HeaviestChain.of(links);
  }

  private static Map<Integer, Integer> unique(List<Unit> units, int[] members) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int place : members) {
      if (units.get(place).size() >= TELLING) {
        places.merge(units.get(place).key(), place, (first, second) -> -1);
      }
    }
    return places;
  }

  private List<Link> sameInOrder(Gap gap) {
    int[] before = shared(pairing.before(), gap.before(), pairing.after(), gap.after());
    int[] after = shared(pairing.after(), gap.after(), pairing.before(), gap.before());
    int[] partners =
        CommonSubsequence.partners(keys(pairing.before(), before), keys(pairing.after(), after));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        links.add(new Link(before[i], after[partners[i]], 1));
      }
    }
    return links;
  }

  /** The members whose wording stands on the other side as well. */
  private static int[] shared(List<Unit> units, int[] members, List<Unit> others, int[] there) {
    Set<Integer> keys = new HashSet<>();
    for (int place : there) {
      keys.add(others.get(place).key());
    }
    return Arrays.stream(members).filter(place -> keys.contains(units.get(place).key())).toArray();
  }

  private static int[] keys(List<Unit> units, int[] members) {
    return Arrays.stream(members).map(place -> units.get(place).key()).toArray();
  }

  private List<Link> eachWithEach(Gap gap) {
    List<Link> links = new ArrayList<>();
    for (int before : gap.before()) {
      for (int after : gap.after()) {
        link(links, before, after);
      }
    }
    return links;
  }

  private List<Link> likely(Gap gap) {
    FeatureIndex index = new FeatureIndex(pairing.after(), gap.after());
    List<Link> links = new ArrayList<>();
    for (int before : gap.before()) {
      for (int after : index.candidates(pairing.before().get(before), CANDIDATES)) {
        link(links, before, after);
      }
    }
    return links;
  }

  private void link(List<Link> links, int before, int after) {
    Unit old = pairing.before().get(before);
    Unit now = pairing.after().get(after);
    if (!likeness.fit(old, now)) {
      return;
    }
    double like = likeness.of(old, now);
    if (like < NEARLY_SAME && isCopy(now)) {
      return;
    }
    if (like < LIKE && old.kind() == Unit.Kind.TEXT) {
      like = Math.max(like, shortened(old, now));
    }
    if (like >= (old.kind() == Unit.Kind.TABLE ? LIKE_TABLE : LIKE)) {
      links.add(new Link(before, after, weight(before, after, like)));
    }
  }

  /** Whether it is another copy of a text that the earlier version has as well. */
  private boolean isCopy(Unit now) {
    return now.size() >= TELLING && known.contains(now.key());
  }

  private static double shortened(Unit old, Unit now) {
    Unit part = old.size() < now.size() ? old : now;
    Unit whole = part == old ? now : old;
    return part.size() >= LEAST_CONTAINED && Likeness.contained(part, whole) >= CONTAINED
        ? LIKE
        : 0;
  }

  /** Likeness counts more than length; of equals, those under the same heading are preferred. */
  private double weight(int before, int after, double like) {
    Unit old = pairing.before().get(before);
    boolean sameContext = old.context() == pairing.after().get(after).context();
    return like * like * (2 + Math.min(old.size(), HEAVIEST)) * (sameContext ? IN_CONTEXT : 1);
  }

  /** One unit on either side, between the same neighbours. */
  private void alone(Gap gap) {
    if (gap.size() == 1 && pairing.isFree(gap.before()[0], gap.after()[0])) {
      int before = gap.before()[0];
      int after = gap.after()[0];
      if (belongTogether(before, after)) {
        pairing.pair(before, after, false);
      }
    }
  }

  private boolean belongTogether(int before, int after) {
    Unit old = pairing.before().get(before);
    Unit now = pairing.after().get(after);
    if (!likeness.fit(old, now) || isCopy(now)) {
      return false;
    }
    double like = likeness.of(old, now);
    if (like >= (old.kind() == Unit.Kind.TABLE ? LIKE_TABLE_ALONE : LIKE_ALONE)) {
      return true;
    }
    boolean followed = arePaired(before + 1, after + 1);
    return switch (old.kind()) {
      case HEADING -> followed && level(old) == level(now);
      case TEXT, NOTE ->
          old.size() <= FEW_WORDS
              && now.size() <= FEW_WORDS
              && followed
              && arePaired(before - 1, after - 1);
      case TABLE, ROW -> false;
    };
  }

  private static int level(Unit unit) {
    return unit.anchor().heading().map(heading -> heading.level()).orElse(0);
  }

  private boolean arePaired(int before, int after) {
    boolean start = before < 0 && after < 0;
    boolean end = before == pairing.before().size() && after == pairing.after().size();
    return start
        || end
        || (before >= 0 && before < pairing.before().size() && pairing.afterOf(before) == after);
  }
}
