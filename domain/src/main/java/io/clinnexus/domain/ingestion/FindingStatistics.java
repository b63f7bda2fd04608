package io.clinnexus.domain.ingestion;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run read out of the anchors, counted; a part that it did not look for is absent. */
public record FindingStatistics(
    Optional<ScheduleStatistics> schedules,
    Optional<FactStatistics> facts,
    Optional<SectionStatistics> sections,
    Optional<TopicStatistics> topics) {

  /** A run that looked for nothing. */
  public static final FindingStatistics NONE =
      new FindingStatistics(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The counts by name, in alphabetic order. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    schedules.ifPresent(
        found -> {
          counts.put("schedules", (long) found.schedules());
          counts.put("visits", (long) found.visits());
          counts.put("procedures", (long) found.procedures());
          counts.put("marks", found.marked());
        });
    facts.ifPresent(
        found -> {
          counts.put("facts", found.total());
          counts.put("conflicting facts", found.conflicting());
        });
    sections.ifPresent(found -> counts.put("expected sections", (long) found.coverage().found()));
    topics.ifPresent(found -> counts.put("blocks with a topic", found.mapped()));
    return counts;
  }
}
