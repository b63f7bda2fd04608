package io.clinnexus.domain.ingestion;

import static io.clinnexus.domain.ingestion.QualityRule.atLeast;
import static io.clinnexus.domain.ingestion.QualityRule.atMost;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
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

  private QualityRules() {}

  /** The rules for documents of this type, in the order they are reported. */
  public static List<QualityRule> forType(DocumentType type) {
    List<QualityRule> own =
        switch (type) {
          case PROTOCOL, SAP, CSR, IB -> STRUCTURED;
          case TFL, ICF, OTHER -> FREE;
        };
    return Stream.concat(EVERY_TYPE.stream(), own.stream()).toList();
  }
}
