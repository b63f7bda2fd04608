package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.FactDecisionKind;
import io.clinnexus.domain.facts.FactStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision about a fact. */
record FactDecisionResponse(
    UUID id,
    FactDecisionKind decision,
    @Schema(description = "The right value; only of a correction.")
        @Nullable FactValueResponse value,
    @Nullable String unit,
    @Schema(description = "What had been read when it was decided.") ReadingResponse read,
    String reason,
    UUID decidedBy,
    Instant decidedAt) {

  /** What had been read. */
  record ReadingResponse(FactValueResponse value, @Nullable String unit, FactStatus status) {}
}
