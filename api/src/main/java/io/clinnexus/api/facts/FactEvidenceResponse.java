package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.EvidenceRole;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An anchor that a fact was read from, or that backs it. */
@Schema(name = "FactEvidence")
public record FactEvidenceResponse(
    String anchorId,
    EvidenceRole role,
    @Schema(description = "The words that were read; null where only the anchor is known.")
        @Nullable String quote,
    @Schema(description = "0-based, where the quote begins in the anchor's normalised text.")
        @Nullable Integer start,
    @Schema(description = "Behind the last character of the quote.") @Nullable Integer end) {}
