package io.clinnexus.persistence.auditlog;

import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of audit_log with its row of audit_seals, whose columns are null until it is sealed. */
record AuditViewRow(
    @Nullable Long sequence,
    byte @Nullable [] rowHash,
    UUID id,
    @Nullable UUID actorUserId,
    String action,
    String entityType,
    String entityId,
    @Nullable Jsonb beforeJson,
    @Nullable Jsonb afterJson,
    Long createdAtMicros,
    @Nullable String reason,
    @Nullable String requestId) {}
