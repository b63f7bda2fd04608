package io.clinnexus.domain.ingestion;

import static io.clinnexus.domain.ingestion.QualityRule.atLeast;
import static io.clinnexus.domain.ingestion.QualityRule.atMost;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of the quality gate, as data. A document that lost text or is empty is always stopped
 * from becoming ready; what else is expected depends on the type.
 */
public final class QualityRules {

  private static final List<QualityRule> EVERY_TYPE =
      List.of(
          atMost(
              0,
              QualityMeasure.UNACCOUNTED_CHARACTERS,
              "text.unaccounted",
              Severity.BLOCK,
              "Some text of the file is neither in the twin nor skipped for a known reason."),
          atLeast(
              1,
              QualityMeasure.ANCHORS,
              "anchors.none",
              Severity.BLOCK,
              "The file has no text that could be addressed."),
          atLeast(
              1,
              QualityMeasure.CHUNKS,
              "chunks.none",
              Severity.BLOCK,
              "The file has no passage that could be searched."),
          atMost(
              0,
              QualityMeasure.UNKNOWN_LANGUAGE,
              "language.unknown",
              Severity.WARN,
              "The language of the document could not be told."),
          atMost(
              0.5,
              QualityMeasure.UNSURE_ZONE_RATE,
              "zones.unsure",
              Severity.WARN,
              "More than half of the content has a zone that the rules are unsure about."));

  /** Long documents with a prescribed structure. */
  private static final List<QualityRule> STRUCTURED =
      List.of(
          atLeast(
              1,
              QualityMeasure.HEADINGS,
              "headings.none",
              Severity.REVIEW,
              "No heading was recognised."),
          atLeast(
              10,
              QualityMeasure.HEADINGS,
              "headings.few",
              Severity.WARN,
              "Fewer headings were recognised than a document of this type usually has."),
          atLeast(
              100,
              QualityMeasure.ANCHORS,
              "anchors.few",
              Severity.WARN,
              "The document is much shorter than others of its type."),
          atMost(
              0.25,
              QualityMeasure.UNKNOWN_ZONE_RATE,
              "zones.unknown",
              Severity.REVIEW,
              "More than a quarter of the content belongs to no known zone."),
          atMost(
              0.10,
              QualityMeasure.UNKNOWN_ZONE_RATE,
              "zones.unknown-some",
              Severity.WARN,
              "More than a tenth of the content belongs to no known zone."));

  /** Documents whose structure is up to the author. */
  private static final List<QualityRule> FREE =
      List.of(
          atLeast(
              1,
              QualityMeasure.HEADINGS,
              "headings.none",
              Severity.WARN,
              "No heading was recognised."),
          atMost(
              0.5,
              QualityMeasure.UNKNOWN_ZONE_RATE,
              "zones.unknown",
              Severity.WARN,
              "More than half of the content belongs to no known zone."));

  /** What a schedule of activities must look like in a protocol. */
  private static final List<QualityRule> SCHEDULE =
      List.of(
          atLeast(
              1,
              QualityMeasure.SCHEDULES,
              "soa.missing",
              Severity.REVIEW,
              "No schedule of activities could be read from a table."),
          atLeast(
              0.02,
              QualityMeasure.SCHEDULE_DENSITY,
              "soa.sparse",
              Severity.REVIEW,
              "Hardly any cell of the schedule of activities is marked."),
          atLeast(
              2,
              QualityMeasure.SCHEDULE_VISITS,
              "soa.one-visit",
              Severity.REVIEW,
              "The schedule of activities has one visit at most."),
          atLeast(
              4,
              QualityMeasure.SCHEDULE_VISITS,
              "soa.few-visits",
              Severity.WARN,
              "The schedule of activities has fewer visits than usual."),
          atLeast(
              5,
              QualityMeasure.SCHEDULE_PROCEDURES,
              "soa.few-procedures",
              Severity.WARN,
              "The schedule of activities has fewer procedures than usual."));

  /** What every type is asked for when facts were looked for. */
  private static final List<QualityRule> FACTS =
      List.of(
          atMost(
              0,
              QualityMeasure.MISSING_FACTS,
              "facts.missing",
              Severity.WARN,
              "A fact that documents of this type state was not found."),
          atMost(
              1,
              QualityMeasure.MISSING_FACTS,
              "facts.missing-several",
              Severity.REVIEW,
              "Several facts that documents of this type state were not found."),
          atMost(
              0,
              QualityMeasure.CONFLICTING_FACTS,
              "facts.conflicting",
              Severity.WARN,
              "The document contradicts itself about a fact."),
          atMost(
              5,
              QualityMeasure.CONFLICTING_FACTS,
              "facts.conflicting-many",
              Severity.REVIEW,
              "The document contradicts itself about many facts."));

  private static final List<QualityRule> TOPICS =
      List.of(
          atLeast(
              0.5,
              QualityMeasure.TOPIC_RATE,
              "topics.few",
              Severity.WARN,
              "Less than half of the headings have a topic."));

  private static final Map<DocumentType, List<FactKey>> REQUIRED_FACTS =
      Map.of(
          DocumentType.PROTOCOL,
          keys(
              "protocol_meta/protocol_id",
              "protocol_meta/protocol_version",
              "protocol_meta/sponsor_name",
              "population/planned_n_total"),
          DocumentType.SAP,
          keys("protocol_meta/protocol_id"),
          DocumentType.CSR,
          keys("protocol_meta/protocol_id", "protocol_meta/sponsor_name"));

  private QualityRules() {}

  private static List<FactKey> keys(String... keys) {
    return Stream.of(keys).map(FactKey::parse).toList();
  }

  /** The facts that documents of the type have to state, in the order they are reported. */
  public static List<FactKey> requiredFacts(DocumentType type) {
    return REQUIRED_FACTS.getOrDefault(type, List.of());
  }

  /** Sections found below the first share need review, below the second they are worth a look. */
  private static List<QualityRule> sections(double review, double warn) {
    return List.of(
        atLeast(
            review,
            QualityMeasure.SECTION_COVERAGE,
            "sections.missing",
            Severity.REVIEW,
            "Many of the sections that documents of this type have were not found."),
        atLeast(
            warn,
            QualityMeasure.SECTION_COVERAGE,
            "sections.missing-some",
            Severity.WARN,
            "Some of the sections that documents of this type have were not found."));
  }

  /** The rules for documents of this type, in the order they are reported. */
  public static List<QualityRule> forType(DocumentType type) {
    List<List<QualityRule>> own =
        switch (type) {
          case PROTOCOL -> List.of(STRUCTURED, SCHEDULE, sections(0.7, 0.9), FACTS, TOPICS);
          case SAP, CSR, IB -> List.of(STRUCTURED, sections(0.5, 0.8), FACTS);
          case ICF -> List.of(FREE, sections(0.3, 0.8), FACTS);
          case TFL, OTHER -> List.of(FREE);
        };
    return Stream.concat(EVERY_TYPE.stream(), own.stream().flatMap(List::stream)).toList();
  }
}
