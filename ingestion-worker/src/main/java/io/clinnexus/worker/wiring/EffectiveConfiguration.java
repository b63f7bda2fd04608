package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.Chunker;
import io.clinnexus.domain.anchors.ChunkingSettings;
import io.clinnexus.domain.anchors.DocumentLanguageDetector;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.sections.SectionMapRules;
import io.clinnexus.domain.sections.SectionMapper;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicMapRules;
import io.clinnexus.domain.topics.TopicMapper;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything configured that influences what a run computes, by name. Its hash is recorded with
 * each run: equal files with equal hashes give equal content.
 */
record EffectiveConfiguration(
    IngestionPlan plan,
    String parserVersion,
    ParseLimits limits,
    RuleData rules,
    ChunkingSettings chunking,
    EmbedderId embedder) {

  /** The rules that ship with the product or were put in their place. */
  record RuleData(
      ZoneRuleBooks zones,
      FactRuleBooks facts,
      ScheduleSettings schedules,
      SectionSeeds sections,
      SectionMapRules sectionRules,
      TopicSeeds topics,
      TopicMapRules topicRules,
      QualityRules quality) {}

  /**
   * The build and the hash of the configuration for documents of this type.
   *
   * @param ofWorkspace what the workspace of the document brings with it, by name
   */
  BuildIdentity identity(String buildVersion, DocumentType type, Map<String, String> ofWorkspace) {
    return new BuildIdentity(buildVersion, Fingerprint.of(canonical(type, ofWorkspace)));
  }

  /** One line per entry in alphabetic order. */
  String canonical(DocumentType type, Map<String, String> ofWorkspace) {
    SortedMap<String, Object> entries =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("anchors.version", AnchorBuilder.VERSION),
                Map.entry("chunker.settings", chunking),
                Map.entry("chunker.version", Chunker.VERSION),
                Map.entry("embedder", embedder),
                Map.entry("facts.rules", rules.facts().rules().fingerprint()),
                Map.entry("language.version", DocumentLanguageDetector.VERSION),
                Map.entry("parser.limits", limits),
                Map.entry("parser.version", parserVersion),
                Map.entry("plan", plan),
                Map.entry("quality.rules", rules.quality().fingerprint(type)),
                Map.entry("schedules.settings", Fingerprint.of(rules.schedules().fingerprint())),
                Map.entry("sections.contracts", rules.sections().fingerprint(type)),
                Map.entry("sections.rules", rules.sectionRules()),
                Map.entry("sections.version", SectionMapper.VERSION),
                Map.entry("topics.catalogue", rules.topics().fingerprint()),
                Map.entry("topics.rules", rules.topicRules()),
                Map.entry("topics.version", TopicMapper.VERSION),
                Map.entry("zones.rules", rules.zones().forType(type).fingerprint())));
    entries.putAll(ofWorkspace);
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
