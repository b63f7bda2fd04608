package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Recognises headings by their look: bold, large, centred or in capitals, short, without closing
 * punctuation, and followed by ordinary text. The last resort for documents without any structure.
 */
final class VisualHeadings {

  private static final double ACCEPTED = 0.6;
  private static final int SHORT = 80;
  private static final int LONG = 160;
  private static final int DEEPEST = 3;
  private static final int FEWEST_LATER = 2;

  private VisualHeadings() {}

  static Map<Integer, DetectedHeading> detect(List<Paragraph> candidates) {
    HeadingLook look = new HeadingLook(candidates);
    Map<Integer, Double> scores = new LinkedHashMap<>();
    Map<Integer, Paragraph> hits = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      Paragraph next = candidates.get(Math.min(i + 1, candidates.size() - 1));
      double score = score(candidates.get(i), next, look);
      if (score >= ACCEPTED) {
        scores.put(candidates.get(i).index(), score);
        hits.put(candidates.get(i).index(), candidates.get(i));
      }
    }
    titleLines(candidates, hits).forEach(hits::remove);
    TreeSet<Double> sizes = new TreeSet<>();
    hits.values().forEach(paragraph -> sizes.add(rank(paragraph)));
    List<Double> largest = sizes.descendingSet().stream().limit(DEEPEST).toList();
    Map<Integer, DetectedHeading> found = new LinkedHashMap<>();
    hits.forEach(
        (index, paragraph) -> {
          int place = largest.indexOf(rank(paragraph));
          int level = place < 0 ? DEEPEST : place + 1;
          double score = Math.min(1.0, scores.getOrDefault(index, 0.0));
          found.put(index, describe(paragraph, score, level));
        });
    return found;
  }

  /**
   * The lines of a title page: centred or larger lines before the first prose, when the headings
   * after it are neither.
   */
  private static List<Integer> titleLines(
      List<Paragraph> candidates, Map<Integer, Paragraph> hits) {
    List<Paragraph> leading = new ArrayList<>();
    for (Paragraph paragraph : candidates) {
      if (hits.containsKey(paragraph.index())) {
        leading.add(paragraph);
      } else if (isProse(paragraph)) {
        break;
      }
    }
    List<Paragraph> later =
        hits.values().stream().filter(paragraph -> !leading.contains(paragraph)).toList();
    double largest =
        later.stream().mapToDouble(paragraph -> paragraph.format().fontSize()).max().orElse(0);
    boolean centred = later.stream().filter(paragraph -> paragraph.format().centred()).count() > 0;
    if (leading.size() < 2 || later.size() < FEWEST_LATER) {
      return List.of();
    }
    return leading.stream()
        .filter(
            paragraph ->
                (paragraph.format().centred() && !centred)
                    || paragraph.format().fontSize() > largest)
        .map(Paragraph::index)
        .toList();
  }

  private static boolean isProse(Paragraph paragraph) {
    String text = TextNormaliser.normaliseTitle(paragraph.text());
    return text.length() > SHORT / 2 && text.endsWith(".");
  }

  private static double score(Paragraph paragraph, Paragraph next, HeadingLook look) {
    String text = TextNormaliser.normaliseTitle(paragraph.text());
    if (paragraph.format().numbering() == NumberingKind.BULLET
        || HeadingLook.isContentsLine(paragraph.text())
        || text.codePoints().noneMatch(Character::isLetter)) {
      return 0;
    }
    boolean bold = HeadingLook.isBold(paragraph);
    double score = bold ? 0.35 : 0;
    score += HeadingLook.isCapitals(text) ? 0.15 : 0;
    score += paragraph.format().centred() ? 0.15 : 0;
    score += look.isLarge(paragraph) ? 0.25 : 0;
    score += text.length() <= SHORT ? 0.10 : 0;
    score += paragraph != next && !HeadingLook.isBold(next) ? 0.15 : 0;
    score -= text.length() > LONG ? 0.30 : 0;
    score -= ".;,".indexOf(text.charAt(text.length() - 1)) >= 0 ? 0.30 : 0;
    return Math.round(score * 100) / 100.0;
  }

  /** Larger print ranks higher; within a size capitals do. */
  private static double rank(Paragraph paragraph) {
    return paragraph.format().fontSize() + (HeadingLook.isCapitals(paragraph.text()) ? 0.25 : 0);
  }

  private static DetectedHeading describe(Paragraph paragraph, double score, int level) {
    String text = TextNormaliser.normaliseTitle(paragraph.text());
    Optional<String> number = HeadingDetector.automaticNumber(paragraph.format());
    return new DetectedHeading(
        HeadingMode.VISUAL,
        score,
        new Heading(level, number, text),
        DetectedHeading.pathTitleOf(text));
  }
}
