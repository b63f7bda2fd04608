package io.clinnexus.domain.anchors.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the units that share rare words or rare neighbouring words with a unit. */
final class FeatureIndex {

  private static final long PLACE = (1L << 24) - 1;
  private static final int MOST_PLACES = 24;
  private static final int MOST_FEATURES = 32;
  private static final int FEW_WORDS = 8;

  /** Features in their order, each with a place in the lower bits. */
  private final long[] entries;

  private final double[] votes;

  /** An index of the units at these places. */
  FeatureIndex(List<Unit> units, int[] members) {
    this.votes = new double[units.size()];
    long[] found = new long[1024];
    int count = 0;
    for (int place : members) {
      long[] features = features(units.get(place));
      if (count + features.length > found.length) {
        found = Arrays.copyOf(found, 2 * (count + features.length));
      }
      for (long feature : features) {
        found[count++] = feature | place;
      }
    }
    this.entries = Arrays.copyOf(found, count);
    Arrays.sort(entries);
  }

  /** The places of the likeliest units, the likeliest first. */
  int[] candidates(Unit unit, int most) {
    List<int[]> rarest = new ArrayList<>();
    for (long feature : features(unit)) {
      int[] range = range(feature);
      if (range[1] > range[0] && range[1] - range[0] <= MOST_PLACES) {
        rarest.add(range);
      }
    }
    rarest.sort(Comparator.comparingInt(range -> range[1] - range[0]));
    int[] voted = new int[MOST_FEATURES * MOST_PLACES];
    int count = 0;
    for (int[] range : rarest.subList(0, Math.min(MOST_FEATURES, rarest.size()))) {
      for (int i = range[0]; i < range[1]; i++) {
        int place = (int) (entries[i] & PLACE);
        if (votes[place] == 0) {
          voted[count++] = place;
        }
        votes[place] += 1.0 / (range[1] - range[0]);
      }
    }
    int[] best = best(voted, count, most);
    for (int i = 0; i < count; i++) {
      votes[voted[i]] = 0;
    }
    return best;
  }

  /** Where the entries of a feature are; cut off where there are too many. */
  private int[] range(long feature) {
    int found = Arrays.binarySearch(entries, feature);
    int from = found < 0 ? -found - 1 : found;
    int to = from;
    while (to < entries.length && (entries[to] & ~PLACE) == feature && to - from <= MOST_PLACES) {
      to++;
    }
    return new int[] {from, to};
  }

  /** The places with the most votes; of equals the first. */
  private int[] best(int[] voted, int count, int most) {
    int[] best = new int[Math.min(most, count)];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int at = Math.min(size, best.length);
      while (at > 0 && isBetter(voted[i], best[at - 1])) {
        at--;
      }
      if (at < best.length) {
        System.arraycopy(best, at, best, at + 1, Math.min(size, best.length - 1) - at);
        best[at] = voted[i];
        size = Math.min(size + 1, best.length);
      }
    }
    return best;
  }

  private boolean isBetter(int place, int other) {
    return votes[place] != votes[other] ? votes[place] > votes[other] : place < other;
  }

  /** Neighbouring words by twos and threes; single words only of short units. */
  private static long[] features(Unit unit) {
    long[] pairs = unit.sortedPairs();
    int[] words = unit.words();
    int threes = Math.max(0, words.length - 2);
    int singles = words.length <= FEW_WORDS ? words.length : 0;
    long[] features = new long[pairs.length + threes + singles];
    for (int i = 0; i < pairs.length; i++) {
      features[i] = mixed(pairs[i], 1);
    }
    for (int i = 0; i < threes; i++) {
      features[pairs.length + i] = mixed((long) words[i] << 32 | words[i + 1], 3L + words[i + 2]);
    }
    for (int i = 0; i < singles; i++) {
      features[pairs.length + threes + i] = mixed(words[i], 2);
    }
    Arrays.sort(features);
    int count = 0;
    for (int i = 0; i < features.length; i++) {
      if (i == 0 || features[i] != features[i - 1]) {
        features[count++] = features[i];
      }
    }
    return Arrays.copyOf(features, count);
  }

  /** A number that depends on both, with the bits for places empty. */
  private static long mixed(long first, long second) {
    long mixed = (first ^ second * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
    mixed = (mixed ^ mixed >>> 29) * 0x165667B19E3779F9L;
    return (mixed ^ mixed >>> 32) & ~PLACE;
  }
}
