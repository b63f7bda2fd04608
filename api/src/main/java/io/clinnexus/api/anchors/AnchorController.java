package io.clinnexus.api.anchors;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorNotFound;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the published anchors of versions. */
@Tag(name = "anchors", description = "The addressable pieces of a version")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AnchorController {

  private static final int MAX_SECTION_PATH = 4_000;

  private final Anchors anchors;
  private final RequiredVersions versions;
  private final AnchorDtoConverter converter;
  private final CurrentActor currentActor;

  AnchorController(
      Anchors anchors,
      RequiredVersions versions,
      AnchorDtoConverter converter,
      CurrentActor currentActor) {
    this.anchors = anchors;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listAnchors",
      summary = "List the anchors of a version in document order")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/document-versions/{version_id}/anchors")
  PageResponse<AnchorResponse> list(
      @PathVariable("version_id") UUID id,
      @RequestParam(name = "type", required = false) @Nullable Set<AnchorContentType> types,
      @RequestParam(name = "zone", required = false) @Nullable Set<SourceZone> zones,
      @RequestParam(name = "language", required = false) @Nullable Set<DocumentLanguage> languages,
      @Parameter(description = "The exact section path.")
          @Size(max = MAX_SECTION_PATH)
          @RequestParam(name = "section", required = false)
          @Nullable String section,
      PageRequest page) {
    DocumentVersionId versionId = versions.get(id).id();
    AnchorFilter filter =
        new AnchorFilter(
            Filters.any(types),
            Filters.any(zones),
            Filters.any(languages),
            Optional.ofNullable(section));
    return PageResponse.of(
        anchors.list(currentActor.get().workspaceId(), versionId, filter, page),
        converter::response);
  }

  @Operation(operationId = "getAnchor", summary = "Read an anchor")
  @ApiResponse(responseCode = "200", description = "The anchor.")
  @GetMapping("/anchors/{anchor_id}")
  AnchorResponse get(
      @Parameter(
              schema = @Schema(type = "string"),
              example = "0d1f9b9e-7a0e-4a8c-9a50-b1a1f1f0c001:p:0123456789abcdef")
          @PathVariable("anchor_id")
          AnchorId id) {
    return anchors
        .find(currentActor.get().workspaceId(), id)
        .map(converter::response)
        .orElseThrow(() -> new AnchorNotFound(id));
  }

  @Operation(operationId = "getOutline", summary = "Read the headings of a version")
  @ApiResponse(responseCode = "200", description = "The headings in document order.")
  @GetMapping("/document-versions/{version_id}/outline")
  OutlineResponse outline(@PathVariable("version_id") UUID id) {
    DocumentVersionId versionId = versions.get(id).id();
    return new OutlineResponse(
        id,
        anchors.outline(currentActor.get().workspaceId(), versionId).stream()
            .map(converter::outline)
            .toList());
  }
}
