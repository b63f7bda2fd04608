package io.clinnexus.persistence.auditlog;

import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into audit_log; id and time are the database's. */
record AuditLogRow(
    UUID workspaceId,
    UUID actorUserId,
    String action,
    String entityType,
    String entityId,
    @Nullable Jsonb beforeJson,
    @Nullable Jsonb afterJson,
    @Nullable String reason,
    @Nullable String requestId) {}
