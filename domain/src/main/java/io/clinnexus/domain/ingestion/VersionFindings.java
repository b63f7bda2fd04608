package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run read out of the anchors of a version.
 *
 * @param factTypes the types of facts the run looked for, found or not: those of an earlier run go
 * @param facts what the version says, one fact for a key
 * @param sections where the version has the sections of its type
 * @param topics what its heading blocks are about; absent when nothing was mapped
 * @param evidence what it has on each topic
 */
public record VersionFindings(
    Set<FactType> factTypes,
    List<Fact> facts,
    List<SectionMap> sections,
    Optional<TopicMapping> topics,
    List<TopicEvidence> evidence) {

  /** A run that looked for nothing. */
  public static final VersionFindings NONE =
      new VersionFindings(Set.of(), List.of(), List.of(), Optional.empty(), List.of());

  public VersionFindings {
    factTypes = Set.copyOf(factTypes);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    evidence = List.copyOf(evidence);
  }
}
