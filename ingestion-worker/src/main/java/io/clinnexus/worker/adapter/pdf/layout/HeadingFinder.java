package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Bookmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the headings among the lines: first those that bookmarks and the printed table of contents
 * name, then those that look like them.
 */
final class HeadingFinder {

  private static final int MOST_LINES = 6;
  private static final int LONGEST_KEY = 600;

  private final List<Item> flow;
  private final Contents contents;
  private final TreeMap<Integer, HeadingMark> found = new TreeMap<>();

  private HeadingFinder(List<Item> flow, Contents contents) {
    this.flow = flow;
    this.contents = contents;
  }

  /** The headings by the position of their first line. */
  static TreeMap<Integer, HeadingMark> find(
      List<Item> flow, Contents contents, List<Bookmark> bookmarks, float bodySize) {
    HeadingFinder finder = new HeadingFinder(flow, contents);
    List<NamedHeading> named = NamedHeading.of(bookmarks, contents.entries());
    finder.findNamed(named);
    LikeHeadings.add(flow, contents, finder.found, named.size(), bodySize);
    return finder.found;
  }

  private void findNamed(List<NamedHeading> named) {
    Map<String, List<NamedHeading>> byKey = new HashMap<>();
    for (NamedHeading heading : named) {
      byKey.computeIfAbsent(heading.key(), any -> new ArrayList<>()).add(heading);
    }
    Map<NamedHeading, List<HeadingMark>> candidates = candidates(byKey);
    int shift = pageShift(candidates);
    Set<Integer> taken = new HashSet<>();
    for (NamedHeading heading : named) {
      HeadingMark best = null;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (HeadingMark mark : candidates.getOrDefault(heading, List.of())) {
        double score = score(heading, mark, shift);
        if (score > bestScore && !taken.contains(mark.first())) {
          bestScore = score;
          best = mark;
        }
      }
      if (best != null) {
        for (int i = best.first(); i <= best.last(); i++) {
          taken.add(i);
        }
        found.put(best.first(), best);
      }
    }
  }

  private Map<NamedHeading, List<HeadingMark>> candidates(Map<String, List<NamedHeading>> byKey) {
    Set<String> starts = new HashSet<>();
    byKey.keySet().forEach(key -> starts.add(start(key)));
    Map<NamedHeading, List<HeadingMark>> candidates = new HashMap<>();
    for (int i = 0; i < flow.size(); i++) {
      StringBuilder key = new StringBuilder();
      for (int j = i; j < Math.min(flow.size(), i + MOST_LINES); j++) {
        if (!(flow.get(j) instanceof Line line) || contents.isInside(j)) {
          break;
        }
        key.append(Texts.key(line.string()));
        if (key.length() > LONGEST_KEY || (j == i && !starts.contains(start(key.toString())))) {
          break;
        }
        int first = i;
        int last = j;
        for (NamedHeading heading : byKey.getOrDefault(key.toString(), List.of())) {
          candidates
              .computeIfAbsent(heading, any -> new ArrayList<>())
              .add(new HeadingMark(first, last, heading.level()));
        }
      }
    }
    return candidates;
  }

  /** The first letter or digit of a key: enough to pass over most lines. */
  private static String start(String key) {
    return key.isEmpty() ? "" : key.substring(0, 1);
  }

  /** By how many pages the printed page numbers differ from the pages of the file. */
  private int pageShift(Map<NamedHeading, List<HeadingMark>> candidates) {
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    candidates.forEach(
        (heading, marks) -> {
          if (heading.printedPage() > 0 && marks.size() == 1) {
            votes.merge(
                flow.get(marks.get(0).first()).page() - heading.printedPage(), 1, Integer::sum);
          }
        });
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  private double score(NamedHeading heading, HeadingMark mark, int shift) {
    Line line = (Line) flow.get(mark.first());
    double score = 0;
    if (heading.filePage() > 0) {
      score -= 2.0 * Math.min(5, Math.abs(heading.filePage() - line.page()));
    } else if (heading.printedPage() > 0) {
      score -= 2.0 * Math.min(5, Math.abs(heading.printedPage() + shift - line.page()));
    }
    score += line.isBold() ? 2 : 0;
    score += line.size() / 10;
    return score;
  }
}
