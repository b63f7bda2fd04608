package io.clinnexus.persistence.auditlog;

import io.clinnexus.persistence.shared.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the list of the audit log; an empty array and what is null do not restrict. */
record AuditSearch(
    UUID workspaceId,
    String[] actions,
    @Nullable String entityType,
    @Nullable String entityId,
    @Nullable UUID actorUserId,
    @Nullable String requestId,
    @Nullable Instant from,
    @Nullable Instant before,
    Cursor.@Nullable TimeAndId after,
    int limit) {}
