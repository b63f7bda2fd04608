package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Lines that cross or touch one another: the places of their columns and rows, and which of the
 * edges between two neighbouring places are drawn.
 */
final class Lattice {

  private static final float TOUCH = 3.5f;
  private static final float SAME_PLACE = 3.2f;
  private static final float STICKS_OUT = 9f;
  private static final float DRAWN = 0.6f;
  private static final long MOST_PAIRS = 4_000_000;
  private static final long MOST_CELLS = 300_000;

  private final List<Ruling> horizontal;
  private final List<Ruling> vertical;
  private final List<Float> xs;
  private final List<Float> ys;

  private Lattice(List<Ruling> horizontal, List<Ruling> vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.xs = places(vertical, horizontal);
    this.ys = places(horizontal, vertical);
  }

  /** The lattices of a page with at least two lines in each direction, from top to bottom. */
  static List<Lattice> of(List<Ruling> rulings) {
    List<Ruling> horizontal = RulingSet.join(rulings, true);
    List<Ruling> vertical = RulingSet.join(rulings, false);
    if ((long) horizontal.size() * vertical.size() > MOST_PAIRS) {
      return List.of();
    }
    int[] parent = new int[horizontal.size() + vertical.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int h = 0; h < horizontal.size(); h++) {
      for (int v = 0; v < vertical.size(); v++) {
        if (touches(horizontal.get(h), vertical.get(v))) {
          parent[root(parent, horizontal.size() + v)] = root(parent, h);
        }
      }
    }
    TreeMap<Integer, List<List<Ruling>>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      List<List<Ruling>> group =
          groups.computeIfAbsent(
              root(parent, i), any -> List.of(new ArrayList<>(), new ArrayList<>()));
      if (i < horizontal.size()) {
        group.get(0).add(horizontal.get(i));
      } else {
        group.get(1).add(vertical.get(i - horizontal.size()));
      }
    }
    List<Lattice> found = new ArrayList<>();
    for (List<List<Ruling>> group : groups.values()) {
      if (group.get(0).size() >= 2 && group.get(1).size() >= 2) {
        Lattice lattice = new Lattice(group.get(0), group.get(1));
        if ((long) lattice.columns() * lattice.rows() <= MOST_CELLS) {
          found.add(lattice);
        }
      }
    }
    found.sort((a, b) -> Float.compare(a.ys.get(0), b.ys.get(0)));
    return found;
  }

  private static boolean touches(Ruling h, Ruling v) {
    return v.at() >= h.start() - TOUCH
        && v.at() <= h.end() + TOUCH
        && h.at() >= v.start() - TOUCH
        && h.at() <= v.end() + TOUCH;
  }

  private static int root(int[] parent, int member) {
    int root = member;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Where the lines stand, and where those across stick out beyond the last of them. */
  private static List<Float> places(List<Ruling> lines, List<Ruling> across) {
    List<Float> sorted = new ArrayList<>();
    lines.forEach(line -> sorted.add(line.at()));
    Collections.sort(sorted);
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (Ruling ruling : across) {
      least = Math.min(least, ruling.start());
      most = Math.max(most, ruling.end());
    }
    if (least < sorted.get(0) - STICKS_OUT) {
      sorted.add(0, least);
    }
    if (most > sorted.get(sorted.size() - 1) + STICKS_OUT) {
      sorted.add(most);
    }
    List<Float> places = new ArrayList<>();
    for (float place : sorted) {
      if (places.isEmpty() || place - places.get(places.size() - 1) > SAME_PLACE) {
        places.add(place);
      }
    }
    return places;
  }

  List<Float> xs() {
    return xs;
  }

  List<Float> ys() {
    return ys;
  }

  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  Box area() {
    return new Box(xs.get(0), ys.get(0), xs.get(xs.size() - 1), ys.get(ys.size() - 1));
  }

  /** For each place of a column and each row, whether the edge there is drawn. */
  boolean[][] verticalEdges() {
    boolean[][] edges = new boolean[xs.size()][rows()];
    for (int x = 0; x < xs.size(); x++) {
      mark(edges[x], ys, vertical, xs.get(x));
    }
    return edges;
  }

  /** For each place of a row and each column, whether the edge there is drawn. */
  boolean[][] horizontalEdges() {
    boolean[][] edges = new boolean[ys.size()][columns()];
    for (int y = 0; y < ys.size(); y++) {
      mark(edges[y], xs, horizontal, ys.get(y));
    }
    return edges;
  }

  private static void mark(boolean[] edges, List<Float> places, List<Ruling> lines, float at) {
    float[] covered = new float[edges.length];
    for (Ruling line : lines) {
      if (Math.abs(line.at() - at) > SAME_PLACE) {
        continue;
      }
      for (int i = 0; i < edges.length; i++) {
        float from = Math.max(line.start(), places.get(i));
        float to = Math.min(line.end(), places.get(i + 1));
        covered[i] += Math.max(0, to - from);
      }
    }
    for (int i = 0; i < edges.length; i++) {
      edges[i] = covered[i] >= DRAWN * (places.get(i + 1) - places.get(i));
    }
  }
}
