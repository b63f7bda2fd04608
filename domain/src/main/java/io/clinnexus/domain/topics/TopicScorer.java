package io.clinnexus.domain.topics;

import io.clinnexus.domain.topics.IndexedTopic.Alias;
import io.clinnexus.domain.topics.IndexedTopic.Keyword;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weighs a topic for a block: words of its heading compared as stems by how telling they are,
 * keywords in the text, the zone, and the similarity of vectors where there are any.
 */
final class TopicScorer {

  /** Version of the scores, part of the configuration hash. */
  static final String VERSION = "1";

  private static final double NO_PRIOR = 0.4;
  private static final double LISTED_ZONE = 0.8;
  private static final double AGAINST = 0.2;
  private static final double ENOUGH_KEYWORDS = 3;
  private static final double MOST_FROM_KEYWORDS = 0.8;
  private static final double KEYWORDS_AS_WORDS = 0.7;
  private static final double HOLDS_ALIAS = 0.6;
  private static final double APPENDIX = 0.85;
  private static final double LITTLE = 0.4;

  private final TopicIndex index;
  private final TopicMapRules rules;

  TopicScorer(TopicIndex index, TopicMapRules rules) {
    this.index = index;
    this.rules = rules;
  }

  /** How well the heading of a block fits each topic, 0 to 1, and with which title. */
  List<Match> headings(BlockText text) {
    List<Match> best = new ArrayList<>(Collections.nCopies(index.topics().size(), Match.NONE));
    for (List<String> reading : text.title().readings()) {
      Set<String> words = new HashSet<>(reading);
      double weight = index.weight(words);
      Map<Alias, Integer> shared = new LinkedHashMap<>();
      for (String word : new TreeSet<>(words)) {
        index.aliasesWith(word).forEach(alias -> shared.merge(alias, 1, Integer::sum));
      }
      shared.forEach((alias, count) -> compare(alias, count, words, weight, best));
    }
    boolean doubtful = text.title().appendix() || text.title().instrument();
    return doubtful ? best.stream().map(Match::ofAppendix).toList() : best;
  }

  private void compare(Alias alias, int count, Set<String> words, double weight, List<Match> best) {
    double score = similarity(alias, count, words, weight);
    Match known = best.get(alias.topic());
    if (score > known.score() && !ruledOut(index.topics().get(alias.topic()), words)) {
      best.set(alias.topic(), new Match(score, Optional.of(alias.source())));
    }
  }

  private static boolean ruledOut(IndexedTopic topic, Collection<String> words) {
    for (List<String> exclude : topic.excludes()) {
      if (words.containsAll(exclude)) {
        return true;
      }
    }
    return false;
  }

  /** Shared weight of both; a title of several words that holds the alias whole fits well. */
  private double similarity(Alias alias, int count, Set<String> words, double weight) {
    boolean whole = count == alias.words().size();
    double shared = alias.weight();
    if (!whole) {
      shared = 0;
      for (String word : alias.words()) {
        shared += words.contains(word) ? index.weight(word) : 0;
      }
    }
    double both = 2 * shared / (alias.weight() + weight);
    return whole ? Math.max(both, HOLDS_ALIAS + (1 - HOLDS_ALIAS) * shared / weight) : both * both;
  }

  /** The score of a topic, given what its heading match and the surroundings say. */
  TopicScore score(
      IndexedTopic topic,
      BlockText text,
      Match heading,
      double inherited,
      boolean before,
      OptionalDouble cosine) {
    List<String> matched = new ArrayList<>();
    for (Keyword keyword : topic.keywords()) {
      if (text.vocabulary().contains(keyword.first())
          && (keyword.single() || text.words().contains(keyword.joined()))) {
        matched.add(keyword.source());
      }
    }
    double keywords = MOST_FROM_KEYWORDS * Math.min(1, matched.size() / ENOUGH_KEYWORDS);
    boolean excluded = ruledOut(topic, text.title().stems());
    ZoneKey zone = text.zone();
    double prior = prior(topic, zone);
    boolean against = prior <= AGAINST || topic.dissimilar().contains(zone);
    double penalty = against ? rules.penalty() : 1;
    double words = Math.max(heading.score(), Math.max(inherited, KEYWORDS_AS_WORDS * keywords));
    boolean littleSaid = heading.score() < LITTLE && keywords < LITTLE;
    double neighbour = before && littleSaid ? rules.neighbour() : 0;
    OptionalDouble similar = calibrated(cosine);
    double total = excluded ? 0 : penalty * (combined(words, prior, similar) + neighbour);
    boolean home = prior >= rules.homeZone() || topic.zones().contains(zone);
    return new TopicScore(
        topic,
        TopicScore.rounded(heading.score()),
        heading.alias(),
        TopicScore.rounded(inherited),
        TopicScore.rounded(keywords),
        matched,
        prior,
        penalty,
        similar,
        neighbour,
        TopicScore.rounded(total),
        home ? rules.thresholdInZone() : rules.threshold());
  }

  private double combined(double words, double prior, OptionalDouble similar) {
    double sum = rules.words() * words + rules.zone() * prior;
    return similar.isPresent()
        ? sum + rules.vectors() * similar.getAsDouble()
        : sum / (rules.words() + rules.zone());
  }

  private OptionalDouble calibrated(OptionalDouble cosine) {
    return cosine.isEmpty()
        ? cosine
        : OptionalDouble.of(
            TopicScore.rounded(
                (cosine.getAsDouble() - rules.leastCosine())
                    / (rules.fullCosine() - rules.leastCosine())));
  }

  private static double prior(IndexedTopic topic, ZoneKey zone) {
    Double stored = topic.priors().get(zone);
    if (topic.dissimilar().contains(zone)) {
      return AGAINST;
    }
    if (stored != null) {
      return stored;
    }
    if (topic.zones().contains(zone)) {
      return LISTED_ZONE;
    }
    boolean open = topic.priors().isEmpty() || zone.equals(ZoneKey.of(SourceZone.UNKNOWN));
    return open ? 0.5 : NO_PRIOR;
  }

  /** A heading match: its strength and the title that fits. */
  record Match(double score, Optional<String> alias) {

    static final Match NONE = new Match(0, Optional.empty());

    Match ofAppendix() {
      return new Match(score * APPENDIX, alias);
    }
  }
}
