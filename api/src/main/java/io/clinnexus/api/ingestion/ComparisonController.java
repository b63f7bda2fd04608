package io.clinnexus.api.ingestion;

import io.clinnexus.api.change.ComparisonResponse;
import io.clinnexus.api.change.DiffDtoConverter;
import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.ingestion.RequestComparison;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which versions are compared with which. */
@Tag(name = "comparisons", description = "Versions of a document against each other")
@RestController
@RequestMapping(
    path = "/api/v1/document-versions/{version_id}/comparisons",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ComparisonController {

  private final VersionComparisons comparisons;
  private final StoredAlignments alignments;
  private final RequestComparison requestComparison;
  private final RequiredVersions versions;
  private final DiffDtoConverter converter;
  private final CurrentActor currentActor;

  ComparisonController(
      VersionComparisons comparisons,
      StoredAlignments alignments,
      RequestComparison requestComparison,
      RequiredVersions versions,
      DiffDtoConverter converter,
      CurrentActor currentActor) {
    this.comparisons = comparisons;
    this.alignments = alignments;
    this.requestComparison = requestComparison;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listComparisons",
      summary = "List the comparisons that a version takes part in",
      description =
          "A published version is compared with the one before and the one after it in the order"
              + " of versions by itself.")
  @ApiResponse(responseCode = "200", description = "The oldest request first.")
  @GetMapping
  ComparisonsResponse list(@PathVariable("version_id") UUID id) {
    DocumentVersionId versionId = versions.get(id).id();
    return new ComparisonsResponse(
        id,
        comparisons.of(currentActor.get().workspaceId(), versionId).stream()
            .map(this::response)
            .toList());
  }

  @Operation(
      operationId = "requestComparison",
      summary = "Have a version compared with one that somebody chose")
  @ApiResponse(
      responseCode = "202",
      description = "Requested, or compared already; Location names the differences.")
  @ApiResponse(responseCode = "409", description = "`document-version.not-published`")
  @ApiResponse(responseCode = "422", description = "`versions.not-comparable`")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ComparisonResponse> request(
      @PathVariable("version_id") UUID id, @Valid @RequestBody RequestComparisonRequest body) {
    VersionComparison comparison =
        requestComparison.handle(
            new RequestComparison.Command(
                currentActor.get(), new DocumentVersionId(id), new DocumentVersionId(body.with())));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/diffs?from=%s&to=%s".formatted(body.with(), id)))
        .body(response(comparison));
  }

  private ComparisonResponse response(VersionComparison comparison) {
    return converter.response(
        comparison, alignments.state(currentActor.get().workspaceId(), comparison));
  }
}
