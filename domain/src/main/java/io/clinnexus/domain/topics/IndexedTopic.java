package io.clinnexus.domain.topics;

import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * A topic made ready to be compared with blocks.
 *
 * @param excludes stems of phrases that rule it out
 * @param text what its vector is made from
 */
record IndexedTopic(
    Topic topic,
    List<Keyword> keywords,
    List<List<String>> excludes,
    Map<ZoneKey, Double> priors,
    Set<ZoneKey> zones,
    Set<ZoneKey> dissimilar,
    String text) {

  TopicKey key() {
    return topic.key();
  }

  /**
   * A title of the topic.
   *
   * @param topic position of the topic
   * @param words in a stable order
   * @param weight how telling all its words are
   */
  record Alias(int topic, String source, SortedSet<String> words, double weight) {

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A phrase of the topic; {@code joined} has its stems with a space around each. */
  record Keyword(String source, String first, boolean single, String joined) {}
}
