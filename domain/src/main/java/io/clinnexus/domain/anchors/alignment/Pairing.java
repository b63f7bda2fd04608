package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.HeaviestChain.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Which units of two sequences belong together, while it is being found out. */
final class Pairing {

  private final List<Unit> before;
  private final List<Unit> after;
  private final int[] afterOf;
  private final int[] beforeOf;
  private final boolean[] moved;
  private final List<Group> groups = new ArrayList<>();

  Pairing(List<Unit> before, List<Unit> after) {
    this.before = before;
    this.after = after;
    this.afterOf = new int[before.size()];
    this.beforeOf = new int[after.size()];
    this.moved = new boolean[before.size()];
    Arrays.fill(afterOf, -1);
    Arrays.fill(beforeOf, -1);
  }

  /** One unit on one side and several neighbours on the other; both lists hold places. */
  record Group(List<Integer> before, List<Integer> after) {}

  List<Unit> before() {
    return before;
  }

  List<Unit> after() {
    return after;
  }

  int afterOf(int place) {
    return afterOf[place];
  }

  int beforeOf(int place) {
    return beforeOf[place];
  }

  boolean isMoved(int place) {
    return moved[place];
  }

  List<Group> groups() {
    return groups;
  }

  boolean isFree(int beforePlace, int afterPlace) {
    return afterOf[beforePlace] < 0 && beforeOf[afterPlace] < 0;
  }

  void pair(int beforePlace, int afterPlace, boolean isMove) {
    afterOf[beforePlace] = afterPlace;
    beforeOf[afterPlace] = beforePlace;
    moved[beforePlace] = isMove;
  }

  void pair(List<Link> chain) {
    chain.forEach(link -> pair(link.before(), link.after(), false));
  }

  /** Puts a group in place of the pair its whole was in. */
  void group(Group group) {
    groups.add(group);
    for (int place : group.before()) {
      afterOf[place] = group.after().get(0);
    }
    for (int place : group.after()) {
      beforeOf[place] = group.before().get(0);
    }
  }

  /** Calls with the unpaired places between each two pairs that kept their order. */
  void forEachGap(BiConsumer<int[], int[]> work) {
    int left = 0;
    int top = 0;
    for (int i = 0; i <= before.size(); i++) {
      if (i == before.size() || (afterOf[i] >= 0 && !moved[i])) {
        int bottom = i == before.size() ? after.size() : afterOf[i];
        if (bottom >= top) {
          int[] open = open(afterOf, left, i);
          int[] openAfter = open(beforeOf, top, bottom);
          if (open.length > 0 && openAfter.length > 0) {
            work.accept(open, openAfter);
          }
          left = i + 1;
          top = bottom + 1;
        }
      }
    }
  }

  /** The unpaired places of a range. */
  private static int[] open(int[] partners, int from, int to) {
    int[] open = new int[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (partners[i] < 0) {
        open[count++] = i;
      }
    }
    return Arrays.copyOf(open, count);
  }

  /** All unpaired places before. */
  int[] openBefore() {
    return open(afterOf, 0, afterOf.length);
  }

  /** All unpaired places after. */
  int[] openAfter() {
    return open(beforeOf, 0, beforeOf.length);
  }
}
