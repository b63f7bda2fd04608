package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines of one direction, pieces of one line joined, double lines as one. */
final class RulingSet {

  private static final float SAME_LINE = 1.8f;
  private static final float SAME_STROKE = 3.5f;

  private RulingSet() {}

  /** The joined lines, by place and start. */
  static List<Ruling> join(List<Ruling> rulings, boolean horizontal) {
    List<Ruling> sorted =
        rulings.stream()
            .filter(ruling -> ruling.horizontal() == horizontal)
            .sorted(Comparator.comparing(Ruling::at).thenComparing(Ruling::start))
            .toList();
    List<Ruling> joined = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      while (to < sorted.size()
          && sorted.get(to).at() - sorted.get(to - 1).at() <= SAME_LINE
          && sorted.get(to).at() - sorted.get(from).at() <= 2 * SAME_LINE) {
        to++;
      }
      joinLine(sorted.subList(from, to), joined);
      from = to;
    }
    return joined;
  }

  private static void joinLine(List<Ruling> line, List<Ruling> joined) {
    float at = (line.get(0).at() + line.get(line.size() - 1).at()) / 2;
    boolean horizontal = line.get(0).horizontal();
    List<Ruling> byStart = new ArrayList<>(line);
    byStart.sort(Comparator.comparing(Ruling::start));
    float start = byStart.get(0).start();
    float end = byStart.get(0).end();
    for (Ruling ruling : byStart) {
      if (ruling.start() - end > SAME_STROKE) {
        joined.add(new Ruling(horizontal, at, start, end));
        start = ruling.start();
        end = ruling.end();
      }
      end = Math.max(end, ruling.end());
    }
    joined.add(new Ruling(horizontal, at, start, end));
  }
}
