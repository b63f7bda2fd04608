package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Pairs the visits, activities or footnotes of two schedules: by name, then by the cells that
 * belong together, then by what is alike between the same neighbours.
 */
final class Names {

  private static final double ALIKE = 0.4;

  private final List<Name> before;
  private final List<Name> after;
  private final int[] afterOf;
  private final boolean[] taken;

  private Names(List<Name> before, List<Name> after) {
    this.before = before;
    this.after = after;
    this.afterOf = new int[before.size()];
    this.taken = new boolean[after.size()];
    Arrays.fill(afterOf, -1);
  }

  /** A name and the cell it stands in. */
  record Name(String text, Optional<AnchorId> anchor) {

    private String key() {
      return Wording.of(text).key();
    }
  }

  /** For each name its partner's place, or -1. */
  static int[] pair(List<Name> before, List<Name> after, VersionAlignment alignment) {
    Names names = new Names(before, after);
    names.byName();
    names.byCell(alignment);
    names.byPlace();
    return names.afterOf;
  }

  /** The first of a name with the first of it, the second with the second. */
  private void byName() {
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      String key = after.get(j).key();
      places.put(key + '\u0001' + seen.merge(key, 1, Integer::sum), j);
    }
    seen.clear();
    for (int i = 0; i < before.size(); i++) {
      String key = before.get(i).key();
      int place = places.getOrDefault(key + '\u0001' + seen.merge(key, 1, Integer::sum), -1);
      if (place >= 0) {
        pair(i, place);
      }
    }
  }

  private void byCell(VersionAlignment alignment) {
    Map<AnchorId, Integer> places = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      int place = j;
      after.get(j).anchor().ifPresent(anchor -> places.putIfAbsent(anchor, place));
    }
    for (int i = 0; i < before.size(); i++) {
      if (afterOf[i] < 0) {
        int place =
            before
                .get(i)
                .anchor()
                .flatMap(alignment::of)
                .filter(found -> found.later().size() == 1)
                .map(found -> places.get(found.later().get(0).id()))
                .filter(Objects::nonNull)
                .orElse(-1);
        if (place >= 0 && !taken[place]) {
          pair(i, place);
        }
      }
    }
  }

  private void byPlace() {
    for (int i = 0; i < before.size(); i++) {
      int next = i == 0 ? 0 : afterOf[i - 1] + 1;
      boolean anchored = i == 0 || afterOf[i - 1] >= 0;
      if (afterOf[i] < 0 && anchored && next < after.size() && !taken[next]) {
        double alike =
            WordDiff.between(Wording.of(before.get(i).text()), Wording.of(after.get(next).text()))
                .similarity();
        if (alike >= ALIKE) {
          pair(i, next);
        }
      }
    }
  }

  private void pair(int i, int j) {
    afterOf[i] = j;
    taken[j] = true;
  }
}
