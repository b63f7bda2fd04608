package io.clinnexus.api.auditlog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of the audit trail. */
record AuditEntryResponse(
    UUID id,
    @Schema(description = "When, by the clock of the database, to the microsecond.") Instant at,
    @Nullable UUID actorUserId,
    @Schema(example = "ingest_start") String action,
    @Schema(example = "document_version") String entityType,
    String entityId,
    @Schema(
            description = "The state before; null when it was created.",
            implementation = Object.class)
        @Nullable JsonNode before,
    @Schema(description = "The state after; null when it is gone.", implementation = Object.class)
        @Nullable JsonNode after,
    @Nullable String reason,
    @Schema(description = "The request or run that did it.") @Nullable String requestId,
    @Schema(description = "Its number in the chain; null in the second until it is sealed.")
        @Nullable Long sequence,
    @Schema(description = "Its link in the chain, SHA-256.") @Nullable String rowHash) {}
