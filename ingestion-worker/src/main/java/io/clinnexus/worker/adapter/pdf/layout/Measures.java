package io.clinnexus.worker.adapter.pdf.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is usual in a document: the size of its text, how far its lines stand apart, where they end.
 */
final class Measures {

  private static final int FEW = 5;
  private static final float STEP = 2f;
  private static final float USUAL_PITCH = 1.17f;
  private static final float WIDEST_PITCH = 1.8f;
  private static final float NARROWER = 12f;

  private final float bodySize;
  private final Map<Integer, Float> pitches = new HashMap<>();
  private final Map<Long, float[]> rights = new HashMap<>();

  Measures(List<Item> flow) {
    TreeMap<Integer, Long> sizes = new TreeMap<>();
    Map<Integer, TreeMap<Integer, Integer>> gaps = new HashMap<>();
    Line before = null;
    for (Item item : flow) {
      if (!(item instanceof Line line)) {
        before = null;
        continue;
      }
      sizes.merge(halfPoints(line), (long) line.text().length(), Long::sum);
      if (before != null
          && before.page() == line.page()
          && halfPoints(before) == halfPoints(line)
          && line.baseline() > before.baseline()) {
        int step = Math.round((line.baseline() - before.baseline()) / line.size() * 20);
        gaps.computeIfAbsent(halfPoints(line), any -> new TreeMap<>()).merge(step, 1, Integer::sum);
      }
      float left = LineLabel.of(line).isPresent() ? line.afterTab() : line.x0();
      float[] right = rights.computeIfAbsent(place(line, left), any -> new float[2]);
      right[0] = Math.max(right[0], line.x1());
      right[1]++;
      before = line;
    }
    this.bodySize = mostUsual(sizes) / 2f;
    gaps.forEach((size, steps) -> pitches.put(size, smallestUsual(steps) / 20f));
  }

  private static int halfPoints(Line line) {
    return Math.round(line.size() * 2);
  }

  private static long place(Line line, float left) {
    long width = Math.round(line.column().right() / NARROWER);
    return width << 32 | Math.round(left / STEP) & 0xFFFFL;
  }

  private static int mostUsual(TreeMap<Integer, Long> counts) {
    int best = 0;
    long most = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The smallest distance that is at least a third as frequent as the most frequent one. */
  private static float smallestUsual(TreeMap<Integer, Integer> steps) {
    int most = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Map.Entry<Integer, Integer> entry : steps.entrySet()) {
      if (entry.getValue() * 3 >= most && entry.getKey() >= 18) {
        return entry.getKey();
      }
    }
    return USUAL_PITCH * 20;
  }

  float bodySize() {
    return bodySize;
  }

  /** The usual distance of two baselines of one paragraph in this size. */
  float pitch(Line line) {
    float usual = pitches.getOrDefault(halfPoints(line), USUAL_PITCH);
    return Math.min(usual, WIDEST_PITCH) * line.size();
  }

  /** Where lines that start here end: text set in from the right is narrower than its column. */
  float right(Line line, float left) {
    float[] right = rights.get(place(line, left));
    return right == null || right[1] < FEW
        ? line.column().right()
        : Math.min(right[0], line.column().right());
  }
}
