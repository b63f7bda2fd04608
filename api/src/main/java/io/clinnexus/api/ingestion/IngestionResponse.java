package io.clinnexus.api.ingestion;

import io.clinnexus.domain.ingestion.RunState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ingestion of a version: where it stands and what it measured. */
@Schema(name = "Ingestion")
public record IngestionResponse(
    UUID id,
    UUID documentVersionId,
    RunState state,
    @Schema(description = "0 while queued, then counts the workers that took it.") int attempt,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long durationMs,
    @Nullable String pipelineVersion,
    @Schema(description = "SHA-256 over everything configured that influenced the result.")
        @Nullable String configurationHash,
    ProgressResponse progress,
    @Schema(description = "SHA-256 of the bytes that were read.") @Nullable String sourceSha256,
    @Schema(
            description = "Milliseconds by step, in order of execution.",
            example = "{\"parse_docx\": 120, \"build_anchors\": 41}")
        Map<String, Long> stepsMs,
    AnchorCountsResponse anchors,
    ChunkCountsResponse chunks,
    FindingCountsResponse findings,
    @Nullable LedgerResponse ledger,
    List<String> warnings,
    QualityResponse quality,
    List<RunErrorResponse> errors) {

  public IngestionResponse {
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }
}
