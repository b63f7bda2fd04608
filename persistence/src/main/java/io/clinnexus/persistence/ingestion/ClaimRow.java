package io.clinnexus.persistence.ingestion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a claim returns. */
record ClaimRow(
    UUID docVersionId,
    UUID documentId,
    int attempt,
    long fencingToken,
    @Nullable UUID requestedBy) {}
