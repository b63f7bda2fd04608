package io.clinnexus.domain.anchors.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places of units that belong together, or of one alone.
 *
 * @param before places of the first sequence
 * @param after places of the second sequence
 */
record Slot(List<Integer> before, List<Integer> after, boolean moved) {

  /** All places of a pairing, each once, in the order of the second sequence. */
  static List<Slot> of(Pairing pairing) {
    List<Slot> slots = new ArrayList<>();
    Map<Integer, Pairing.Group> groups = new HashMap<>();
    Set<Integer> grouped = new HashSet<>();
    for (Pairing.Group group : pairing.groups()) {
      groups.put(group.after().get(0), group);
      grouped.addAll(group.after());
    }
    int next = 0;
    for (int j = 0; j < pairing.after().size(); j++) {
      Pairing.Group group = groups.get(j);
      if (group == null && grouped.contains(j)) {
        continue;
      }
      int i = pairing.beforeOf(j);
      if (i >= 0 && !pairing.isMoved(i)) {
        next = addRemoved(slots, pairing, next, i);
      }
      slots.add(
          group != null
              ? new Slot(group.before(), group.after(), false)
              : i < 0
                  ? new Slot(List.of(), List.of(j), false)
                  : new Slot(List.of(i), List.of(j), pairing.isMoved(i)));
    }
    addRemoved(slots, pairing, next, pairing.before().size());
    return slots;
  }

  private static int addRemoved(List<Slot> slots, Pairing pairing, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pairing.afterOf(i) < 0) {
        slots.add(new Slot(List.of(i), List.of(), false));
      }
    }
    return Math.max(from, to);
  }
}
