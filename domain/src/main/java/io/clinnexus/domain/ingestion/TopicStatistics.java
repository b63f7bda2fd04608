package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.TopicMapping;

/**
 * What the heading blocks of a version are about, counted.
 *
 * @param blocks heading blocks
 * @param mapped those that have a topic
 * @param topics different topics that were met
 */
public record TopicStatistics(long blocks, long mapped, long topics) {

  public TopicStatistics {
    InvalidValue.unless(mapped <= blocks, "mapped", "must be at most the number of blocks.");
  }

  /** Counts what a mapping found. */
  public static TopicStatistics of(TopicMapping mapping) {
    return new TopicStatistics(
        mapping.run().metrics().blocksTotal(),
        mapping.run().metrics().blocksMapped(),
        mapping.blockAssignments().stream().map(BlockTopicAssignment::topic).distinct().count());
  }

  /** Mapped of all blocks, 0 to 1. */
  public double rate() {
    return blocks == 0 ? 0 : (double) mapped / blocks;
  }
}
