package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicMapping;
import io.clinnexus.domain.topics.TopicMappingMetrics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the steps of one attempt read out of the anchors, as they go along. */
public final class CollectedFindings {

  private final Set<FactType> factTypes = new LinkedHashSet<>();
  private final List<Fact> facts = new ArrayList<>();
  private List<SectionMap> sections = List.of();
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

  /** Where the sections were found. */
  public void sections(List<SectionMap> found) {
    sections = List.copyOf(found);
  }

  /** What the heading blocks are about, and what the version has on each topic. */
  public void topics(TopicMapping mapping, List<TopicEvidence> found) {
    topics = Optional.of(mapping);
    evidence = List.copyOf(found);
  }

  /** What was measured of the topics; absent as long as none were mapped. */
  public Optional<TopicMappingMetrics> topicMetrics() {
    return topics.map(mapping -> mapping.run().metrics());
  }

  /** Everything that was found. */
  public VersionFindings all() {
    return new VersionFindings(factTypes, facts, sections, topics, evidence);
  }
}
