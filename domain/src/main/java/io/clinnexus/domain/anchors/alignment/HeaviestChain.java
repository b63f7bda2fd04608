package io.clinnexus.domain.anchors.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The heaviest set of links that do not cross: n log n in their number, the same for the same. */
final class HeaviestChain {

  private HeaviestChain() {}

  /** A possible pair: a place before, a place after, and how much speaks for it. */
  record Link(int before, int after, double weight) {}

  /** The links of the chain in order; no place is in two of them. */
  static List<Link> of(List<Link> links) {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(
        Comparator.comparingInt(Link::before)
            .thenComparing(Comparator.comparingInt(Link::after).reversed()));
    int[] places = sorted.stream().mapToInt(Link::after).sorted().distinct().toArray();
    double[] best = new double[places.length + 1];
    int[] holder = new int[places.length + 1];
    Arrays.fill(holder, -1);
    int[] previous = new int[sorted.size()];
    double[] total = new double[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      Link link = sorted.get(i);
      int rank = Arrays.binarySearch(places, link.after()) + 1;
      int before = heaviest(best, holder, rank - 1);
      previous[i] = before;
      total[i] = link.weight() + (before < 0 ? 0 : total[before]);
      for (int node = rank; node < best.length; node += node & -node) {
        if (holder[node] < 0 || total[i] > best[node]) {
          best[node] = total[i];
          holder[node] = i;
        }
      }
    }
    List<Link> chain = new ArrayList<>();
    for (int i = heaviest(best, holder, places.length); i >= 0; i = previous[i]) {
      chain.add(sorted.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }

  private static int heaviest(double[] best, int[] holder, int rank) {
    int found = -1;
    double most = 0;
    for (int node = rank; node > 0; node -= node & -node) {
      if (holder[node] >= 0 && (found < 0 || best[node] > most)) {
        most = best[node];
        found = holder[node];
      }
    }
    return found;
  }
}
