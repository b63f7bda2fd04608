package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a topic fits a block, with the parts that make up the score; all 0 to 1.
 *
 * @param heading how well the heading fits
 * @param alias the title it fits
 * @param inherited what the enclosing heading lends
 * @param keywords how well the text fits
 * @param prior how likely the topic is in the zone
 * @param penalty factor of the zone
 * @param vectors similarity of vectors; absent when there are none
 * @param neighbour what the block before lends
 * @param threshold what the score must reach
 */
record TopicScore(
    IndexedTopic topic,
    double heading,
    Optional<String> alias,
    double inherited,
    double keywords,
    List<String> matchedKeywords,
    double prior,
    double penalty,
    OptionalDouble vectors,
    double neighbour,
    double total,
    double threshold) {

  private static final String INHERITED = "inherited_match_score";
  private static final String THRESHOLD = "threshold";

  boolean accepted() {
    return total >= threshold;
  }

  TopicCandidate toCandidate(ZoneKey zone) {
    return new TopicCandidate(
        topic.key(),
        OptionalDouble.of(total),
        OptionalDouble.of(heading),
        OptionalDouble.of(keywords),
        OptionalDouble.of(prior),
        OptionalDouble.empty(),
        vectors,
        OptionalDouble.of(neighbour),
        OptionalDouble.of(penalty),
        Optional.of(toSignals(zone)),
        Map.of(INHERITED, number(inherited), THRESHOLD, number(threshold)));
  }

  CandidateSignals toSignals(ZoneKey zone) {
    boolean noKeywords = topic.keywords().isEmpty();
    return new CandidateSignals(
        Optional.of(new HeadingMatch(OptionalDouble.of(heading), alias, Map.of())),
        Optional.of(
            new KeywordsMatch(
                matchedKeywords,
                noKeywords
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                        rounded((double) matchedKeywords.size() / topic.keywords().size())),
                noKeywords ? Optional.of("no_keywords") : Optional.empty(),
                Map.of())),
        Optional.of(zone),
        OptionalDouble.of(prior),
        OptionalDouble.of(penalty),
        Optional.of(topic.zones().contains(zone)),
        OptionalDouble.empty(),
        vectors,
        OptionalDouble.of(neighbour),
        Map.of());
  }

  private static OpaqueJson number(double value) {
    return new OpaqueJson(String.valueOf(value));
  }

  static double rounded(double value) {
    return Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 10_000.0;
  }
}
