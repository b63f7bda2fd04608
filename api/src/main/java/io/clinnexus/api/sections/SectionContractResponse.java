package io.clinnexus.api.sections;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.sections.CitationPolicy;
import io.clinnexus.domain.sections.GateAction;
import io.clinnexus.domain.sections.SourceRole;
import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a section of a document type must contain, and how it is found, written and checked. */
@Schema(name = "SectionContract")
public record SectionContractResponse(
    UUID id,
    DocumentType docType,
    @Schema(example = "protocol.safety") String sectionKey,
    String title,
    @Schema(description = "Counts from 1 within document type and section.") int version,
    @Nullable String viewKey,
    CitationPolicy citationPolicy,
    List<RequiredFactResponse> requiredFacts,
    SourcesResponse sources,
    RecognitionResponse recognition,
    QualityResponse quality,
    Instant createdAt) {

  public SectionContractResponse {
    requiredFacts = List.copyOf(requiredFacts);
  }

  /** A fact that the section must state. */
  @Schema(name = "RequiredFact")
  public record RequiredFactResponse(
      String factKey,
      boolean required,
      @Schema(description = "A fact of a lower status does not do.") FactStatus minStatus,
      @Nullable String expectedType,
      @Schema(description = "Empty for any.") List<String> units,
      List<String> aliases,
      @Nullable String family) {

    public RequiredFactResponse {
      units = List.copyOf(units);
      aliases = List.copyOf(aliases);
    }
  }

  /** The documents the section may be written from. */
  @Schema(name = "SectionSources")
  public record SourcesResponse(
      List<SourceResponse> documents, boolean sameStudyOnly, boolean allowSuperseded) {

    public SourcesResponse {
      documents = List.copyOf(documents);
    }
  }

  /** A kind of document the section may be written from. */
  @Schema(name = "SectionSource")
  public record SourceResponse(
      DocumentType docType,
      @Schema(description = "Empty for the whole document.") List<String> sectionKeys,
      boolean required,
      SourceRole role,
      int precedence,
      @Schema(description = "0 to 1.") double minMappingConfidence,
      @Schema(description = "Empty for all.") List<AnchorContentType> contentTypes) {

    public SourceResponse {
      sectionKeys = List.copyOf(sectionKeys);
      contentTypes = List.copyOf(contentTypes);
    }
  }

  /** How the section is recognised in a document. */
  @Schema(name = "SectionRecognition")
  public record RecognitionResponse(
      SignalsResponse ru,
      SignalsResponse en,
      @Schema(description = "1 to 9.") int minHeadingLevel,
      @Schema(description = "1 to 9.") int maxHeadingLevel,
      int precedence,
      @Schema(description = "With fewer anchors it needs review.") int minAnchors,
      @Schema(description = "Whether a document may do without it.") boolean optional,
      List<String> preferredZones,
      List<String> fallbackZones) {

    public RecognitionResponse {
      preferredZones = List.copyOf(preferredZones);
      fallbackZones = List.copyOf(fallbackZones);
    }
  }

  /** Words of headings in one language. */
  @Schema(name = "SectionSignals")
  public record SignalsResponse(
      List<String> titles,
      List<String> must,
      List<String> should,
      List<String> not,
      @Schema(description = "Regular expressions.") List<String> regex) {

    public SignalsResponse {
      titles = List.copyOf(titles);
      must = List.copyOf(must);
      should = List.copyOf(should);
      not = List.copyOf(not);
      regex = List.copyOf(regex);
    }
  }

  /** What becomes of a text of the section that falls short. */
  @Schema(name = "SectionQuality")
  public record QualityResponse(
      List<String> phases,
      GateAction onMissingRequiredFact,
      GateAction onLowMappingConfidence,
      GateAction onCitationMissing,
      boolean numbersMatchFacts,
      boolean checkZoneConflicts) {

    public QualityResponse {
      phases = List.copyOf(phases);
    }
  }
}
