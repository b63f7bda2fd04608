package io.clinnexus.worker.adapter.pdf.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises running headers and footers: lines that stand at the same height on many pages and say
 * the same but for numbers, from the edge of the page on without a gap; and what the file itself
 * marks as such.
 */
final class RunningLines {

  private static final int EDGE_LINES = 8;
  private static final float EDGE_SHARE = 0.22f;
  private static final float SHORT_EDGE_SHARE = 0.12f;
  private static final float STEP = 6f;
  private static final int CONSECUTIVE = 5;
  private static final double MANY = 0.3;
  private static final double MOST = 0.6;
  private static final int FEW_PAGES = 6;

  private final int pages;
  private final boolean tagged;
  private final Map<String, TreeSet<Integer>> seen = new HashMap<>();

  /** Of each page its lines from top to bottom, and its height. */
  record Page(int number, float height, List<Line> lines) {}

  RunningLines(List<Page> pages, boolean tagged) {
    this.pages = pages.size();
    this.tagged = tagged;
    for (Page page : pages) {
      for (Line line : page.lines()) {
        if (isNearEdge(page, line)) {
          seen.computeIfAbsent(key(page, line, 0), any -> new TreeSet<>()).add(page.number());
        }
      }
    }
  }

  /** In a short document less repeats, and what does may be the header of a table. */
  private boolean isNearEdge(Page page, Line line) {
    float share = line.baseline() / page.height();
    float edge = pages < FEW_PAGES ? SHORT_EDGE_SHARE : EDGE_SHARE;
    return share < edge || share > 1 - edge;
  }

  private static String key(Page page, Line line, int shift) {
    boolean top = line.baseline() < page.height() / 2;
    float distance = top ? line.baseline() : page.height() - line.baseline();
    int bucket = Math.round(distance / STEP) + shift;
    return (top ? "t" : "b") + bucket + ":" + Texts.pattern(line.string());
  }

  /** The lines of the page's header. */
  Set<Line> header(Page page) {
    return edge(page, true);
  }

  /** The lines of the page's footer. */
  Set<Line> footer(Page page) {
    return edge(page, false);
  }

  private Set<Line> edge(Page page, boolean top) {
    Set<Line> found = new HashSet<>();
    int size = page.lines().size();
    for (int i = 0; i < Math.min(size, EDGE_LINES); i++) {
      Line line = page.lines().get(top ? i : size - 1 - i);
      boolean here = top == line.baseline() < page.height() / 2;
      if (!here || !(isMarked(line) || (isNearEdge(page, line) && isRunning(page, line)))) {
        break;
      }
      found.add(line);
    }
    return found;
  }

  private boolean isMarked(Line line) {
    return tagged && line.pieces().get(0).pagination();
  }

  private boolean isRunning(Page page, Line line) {
    TreeSet<Integer> on = new TreeSet<>();
    for (int shift = -1; shift <= 1; shift++) {
      on.addAll(seen.getOrDefault(key(page, line, shift), new TreeSet<>()));
    }
    boolean inColumns = Texts.count(line.string(), '\t') >= 2;
    double needed =
        pages < FEW_PAGES
            ? Math.max(2, MOST * pages)
            : Math.max(3, (inColumns ? MOST : MANY) * pages);
    return on.size() >= needed || (!inColumns && consecutive(on, page.number()) >= CONSECUTIVE);
  }

  private static int consecutive(Set<Integer> on, int page) {
    int first = page;
    while (on.contains(first - 1) && page - first < CONSECUTIVE) {
      first--;
    }
    int last = page;
    while (on.contains(last + 1) && last - page < CONSECUTIVE) {
      last++;
    }
    return last - first + 1;
  }
}
