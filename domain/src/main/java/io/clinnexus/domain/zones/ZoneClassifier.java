package io.clinnexus.domain.zones;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Assigns a zone to a section from its titles, innermost first. A title that matches well decides;
 * otherwise the enclosing titles do, with a confidence that decays per level. Within one title the
 * rule that covers more of it wins, so a title naming two areas goes to the more specific rule.
 * Immutable and safe to share.
 */
public final class ZoneClassifier {

  /** Version of the scoring, part of every rule book's fingerprint. */
  public static final String VERSION = "1";

  private static final double DECAY = 0.85;
  private static final double DECIDES = 0.55;
  private static final double LEAST = 0.2;

  private final ZoneRuleBook book;
  private final Map<String, List<Indexed>> patternsByKey = new HashMap<>();

  public ZoneClassifier(ZoneRuleBook book) {
    this.book = book;
    int patternCount = 0;
    for (ZoneRule rule : book.rules()) {
      for (ZonePhrase pattern : rule.patterns()) {
        for (String key : pattern.keys()) {
          patternsByKey
              .computeIfAbsent(key, ignored -> new ArrayList<>())
              .add(new Indexed(patternCount, rule, pattern));
        }
        patternCount++;
      }
    }
  }

  /** The zone of what stands before the first heading. */
  public ZoneClassification frontMatter() {
    return book.frontMatter();
  }

  /**
   * The zone of a section.
   *
   * @param titles its titles without numbers, outermost first
   */
  public ZoneClassification classify(List<String> titles) {
    List<Optional<Match>> matches = titles.stream().map(this::match).toList();
    for (int i = 0; i < matches.size(); i++) {
      Optional<Match> match = matches.get(i).filter(found -> found.rule().binding());
      if (match.isPresent()) {
        return match.get().inherited(titles.size() - 1 - i);
      }
    }
    ZoneClassification best = ZoneClassification.UNKNOWN;
    for (int i = matches.size() - 1; i >= 0; i--) {
      if (matches.get(i).isEmpty()) {
        continue;
      }
      Match match = matches.get(i).get();
      ZoneClassification candidate = match.inherited(titles.size() - 1 - i);
      if (match.score() >= DECIDES) {
        return candidate.confidence() >= best.confidence() ? candidate : best;
      }
      best = candidate.confidence() > best.confidence() ? candidate : best;
    }
    return best.confidence() >= LEAST ? best : ZoneClassification.UNKNOWN;
  }

  private Optional<Match> match(String title) {
    List<String> words = TitleWords.of(title);
    Match best = null;
    for (Indexed candidate : candidates(words)) {
      int covered = candidate.pattern().match(words);
      if (covered > 0) {
        double score = candidate.rule().strength() * (1 + (double) covered / words.size()) / 2;
        if (best == null || score > best.score()) {
          best = new Match(candidate.rule(), score);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Patterns whose first word could stand in the title, in order of precedence. */
  private Collection<Indexed> candidates(List<String> words) {
    Map<Integer, Indexed> found = new TreeMap<>();
    for (String word : words) {
      for (Indexed pattern : patternsByKey.getOrDefault(word.substring(0, 2), List.of())) {
        found.put(pattern.order(), pattern);
      }
    }
    return found.values();
  }

  private record Indexed(int order, ZoneRule rule, ZonePhrase pattern) {}

  private record Match(ZoneRule rule, double score) {

    ZoneClassification inherited(int levels) {
      double confidence = score * Math.pow(DECAY, levels);
      return new ZoneClassification(
          rule.zone(), Math.round(confidence * 10_000) / 10_000.0, rule.id());
    }
  }
}
