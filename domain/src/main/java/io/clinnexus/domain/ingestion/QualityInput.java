package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.topics.TopicMappingMetrics;
import java.util.Optional;

/**
 * Everything the quality gate judges. What the run did not look for is absent and not judged.
 *
 * @param content anchors, chunks and the account of the text
 * @param schedules what was found of schedules of activities
 * @param facts what this version states
 * @param sections how many of the expected sections were found for certain
 * @param topics how many blocks have a topic
 */
public record QualityInput(
    ComputedTwin content,
    Optional<ScheduleStatistics> schedules,
    Optional<FactStatistics> facts,
    Optional<SectionCoverage> sections,
    Optional<TopicMappingMetrics> topics) {

  /** Only the content was computed. */
  public static QualityInput of(ComputedTwin content) {
    return new QualityInput(
        content, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
