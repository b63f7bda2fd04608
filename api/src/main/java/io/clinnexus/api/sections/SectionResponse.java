package io.clinnexus.api.sections;

import io.clinnexus.domain.sections.EvidenceKind;
import io.clinnexus.domain.sections.MappedBy;
import io.clinnexus.domain.sections.SectionMapFinding;
import io.clinnexus.domain.sections.SectionMapStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where a version has a section, and why. */
@Schema(name = "Section")
public record SectionResponse(
    @Schema(example = "protocol.safety") String sectionKey,
    @Schema(description = "That of the active contract; null when there is none any more.")
        @Nullable String title,
    SectionMapStatus status,
    MappedBy mappedBy,
    @Schema(description = "0 to 1.") double confidence,
    @Schema(description = "How many anchors it has.") int anchors,
    @Schema(description = "In document order; null without anchors.")
        @Nullable String firstAnchorId,
    @Nullable String lastAnchorId,
    @Schema(description = "What a person had to say.") @Nullable String notes,
    @Schema(description = "What it rests on, in document order; empty when a person decided.")
        List<HeadingResponse> headings,
    @Schema(description = "What the check found, gravest first.") List<FindingResponse> findings,
    @Schema(description = "Its anchors by zone.", example = "{\"safety\": 41}")
        SortedMap<String, Integer> zones,
    Instant createdAt) {

  public SectionResponse {
    headings = List.copyOf(headings);
    findings = List.copyOf(findings);
  }

  /** A heading that the section was found at, with everything below that belongs to it. */
  @Schema(name = "SectionHeading")
  public record HeadingResponse(
      @Schema(description = "The heading, or the first anchor where there is none.")
          String anchorId,
      @Schema(description = "0 without a heading.") int level,
      @Schema(description = "The strongest evidence.") EvidenceKind kind,
      @Schema(description = "0 to 1.") double score,
      @Schema(description = "The title, phrase or expression of the contract that fits.")
          @Nullable String matched,
      @Schema(description = "Further words of the contract that the heading has.")
          List<String> signals,
      @Schema(description = "The section that fits nearly as well.") @Nullable String rival,
      @Schema(description = "How many anchors the section has from here.") int anchors) {

    public HeadingResponse {
      signals = List.copyOf(signals);
    }
  }

  /** Something the check found. */
  @Schema(name = "SectionFinding")
  public record FindingResponse(
      SectionMapFinding.Code code,
      @Schema(description = "The other section it is about.") @Nullable String sectionKey,
      @Schema(description = "The number that was judged, such as that of anchors.")
          double measured) {}
}
