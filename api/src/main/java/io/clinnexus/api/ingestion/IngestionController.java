package io.clinnexus.api.ingestion;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.ingestion.CancelIngestion;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.ingestion.RetryIngestion;
import io.clinnexus.domain.ingestion.RunNotFound;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests, reads and cancels ingestion runs. */
@Tag(name = "ingestions", description = "Bringing a version into the twin")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class IngestionController {

  private final RequestIngestion requestIngestion;
  private final RetryIngestion retryIngestion;
  private final CancelIngestion cancelIngestion;
  private final IngestionRuns runs;
  private final RequiredVersions versions;
  private final IngestionDtoConverter converter;
  private final CurrentActor currentActor;

  IngestionController(
      RequestIngestion requestIngestion,
      RetryIngestion retryIngestion,
      CancelIngestion cancelIngestion,
      IngestionRuns runs,
      RequiredVersions versions,
      IngestionDtoConverter converter,
      CurrentActor currentActor) {
    this.requestIngestion = requestIngestion;
    this.retryIngestion = retryIngestion;
    this.cancelIngestion = cancelIngestion;
    this.runs = runs;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "requestIngestion", summary = "Request the ingestion of a version")
  @ApiResponse(responseCode = "202", description = "Queued; Location names the run.")
  @ApiResponse(
      responseCode = "409",
      description = "`ingestion.already-active`, `document-version.no-file`")
  @PostMapping("/document-versions/{version_id}/ingestions")
  ResponseEntity<IngestionResponse> request(@PathVariable("version_id") UUID id) {
    IngestionRunId runId =
        requestIngestion.handle(
            new RequestIngestion.Command(currentActor.get(), new DocumentVersionId(id)));
    return accepted(runId);
  }

  private ResponseEntity<IngestionResponse> accepted(IngestionRunId runId) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/ingestions/" + runId.value()))
        .body(find(runId));
  }

  @Operation(
      operationId = "listIngestions",
      summary = "List the ingestions of a version, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/document-versions/{version_id}/ingestions")
  PageResponse<IngestionResponse> list(@PathVariable("version_id") UUID id, PageRequest page) {
    DocumentVersionId versionId = versions.get(id).id();
    return PageResponse.of(
        runs.list(currentActor.get().workspaceId(), versionId, page), converter::response);
  }

  @Operation(
      operationId = "listAllIngestions",
      summary = "List the ingestions of the workspace, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/ingestions")
  PageResponse<IngestionResponse> listAll(
      @RequestParam(name = "state", required = false) @Nullable Set<RunState> states,
      PageRequest page) {
    return PageResponse.of(
        runs.list(currentActor.get().workspaceId(), states == null ? Set.of() : states, page),
        converter::response);
  }

  @Operation(
      operationId = "retryIngestion",
      summary = "Request the ingestion of a version again after a run failed or was cancelled")
  @ApiResponse(responseCode = "202", description = "Queued; Location names the new run.")
  @ApiResponse(
      responseCode = "409",
      description =
          "`ingestion.not-failed`, `ingestion.already-active`, `document-version.no-file`")
  @PostMapping("/ingestions/{ingestion_id}/retry")
  ResponseEntity<IngestionResponse> retry(@PathVariable("ingestion_id") UUID id) {
    return accepted(
        retryIngestion.handle(
            new RetryIngestion.Command(currentActor.get(), new IngestionRunId(id))));
  }

  @Operation(operationId = "getIngestion", summary = "Read an ingestion")
  @ApiResponse(responseCode = "200", description = "Its state and what it measured.")
  @GetMapping("/ingestions/{ingestion_id}")
  IngestionResponse get(@PathVariable("ingestion_id") UUID id) {
    return find(new IngestionRunId(id));
  }

  @Operation(operationId = "cancelIngestion", summary = "Cancel a queued or running ingestion")
  @ApiResponse(responseCode = "200", description = "Cancelled; nothing of it will be published.")
  @ApiResponse(responseCode = "409", description = "`ingestion.not-active`")
  @PostMapping("/ingestions/{ingestion_id}/cancel")
  IngestionResponse cancel(@PathVariable("ingestion_id") UUID id) {
    IngestionRunId runId = new IngestionRunId(id);
    cancelIngestion.handle(new CancelIngestion.Command(currentActor.get(), runId));
    return find(runId);
  }

  private IngestionResponse find(IngestionRunId runId) {
    return runs.find(currentActor.get().workspaceId(), runId)
        .map(converter::response)
        .orElseThrow(() -> new RunNotFound(runId));
  }
}
