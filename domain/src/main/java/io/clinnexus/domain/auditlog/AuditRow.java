package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the audit log as it is hashed: every field as its text in the database, the time in
 * microseconds since 1970 UTC.
 */
public record AuditRow(
    UUID id,
    WorkspaceId workspaceId,
    Optional<UUID> actorUserId,
    String action,
    String entityType,
    String entityId,
    Optional<String> before,
    Optional<String> after,
    long createdAtMicros,
    Optional<String> reason,
    Optional<String> requestId) {

  /** When it was written, to the microsecond. */
  public Instant time() {
    return Instant.EPOCH.plus(createdAtMicros, ChronoUnit.MICROS);
  }
}
