package io.clinnexus.persistence.auditlog;

import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of audit_seals with the row of audit_log that it seals, whose columns are null when it is
 * gone.
 */
record SealedRowRow(
    long sequence,
    byte[] previousHash,
    byte[] rowHash,
    @Nullable UUID id,
    @Nullable UUID actorUserId,
    @Nullable String action,
    @Nullable String entityType,
    @Nullable String entityId,
    @Nullable Jsonb beforeJson,
    @Nullable Jsonb afterJson,
    @Nullable Long createdAtMicros,
    @Nullable String reason,
    @Nullable String requestId) {}
