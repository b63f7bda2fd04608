package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.SectionStatistics;
import io.clinnexus.domain.ingestion.TopicStatistics;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapping;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicMapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the steps of one attempt read out of the anchors, as they go along. */
public final class CollectedFindings {

  private final Set<FactType> factTypes = new LinkedHashSet<>();
  private final List<Fact> facts = new ArrayList<>();
  private Optional<ScheduleStatistics> schedules = Optional.empty();
  private List<SectionMap> sections = List.of();
  private Optional<SectionCoverage> coverage = Optional.empty();
  private Optional<TopicMapping> topics = Optional.empty();
  private List<TopicEvidence> evidence = List.of();

  CollectedFindings() {}

  /** Adds facts of these types, whether or not one of each was found. */
  public void addFacts(Set<FactType> types, List<Fact> found) {
    factTypes.addAll(types);
    facts.addAll(found);
  }

  /** The facts that were found until now. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** What was found of schedules; not called for documents that are not searched for them. */
  public void schedules(ScheduleStatistics found) {
    schedules = Optional.of(found);
  }

  /** Where the sections were found, and how many of those that had to be. */
  public void sections(SectionMapping mapping) {
    sections = List.copyOf(mapping.maps());
    coverage = Optional.of(mapping.coverage());
  }

  /** What the heading blocks are about, and what the version has on each topic. */
  public void topics(TopicMapping mapping, List<TopicEvidence> found) {
    topics = Optional.of(mapping);
    evidence = List.copyOf(found);
  }

  /**
   * Counts of everything that was looked for.
   *
   * @param required the facts that a document of the type has to state
   */
  public FindingStatistics statistics(List<FactKey> required) {
    return new FindingStatistics(
        schedules,
        Optional.of(FactStatistics.of(required, facts)),
        coverage.map(found -> SectionStatistics.of(sections, found)),
        topics.map(TopicStatistics::of));
  }

  /** Everything that was found. */
  public VersionFindings all() {
    return new VersionFindings(factTypes, facts, sections, topics, evidence);
  }
}
