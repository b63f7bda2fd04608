package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auditlog.CurrentRequest;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail on PostgreSQL. */
final class PgAuditTrail implements AuditTrail {

  private final AuditLogMapper mapper;
  private final CurrentRequest currentRequest;

  PgAuditTrail(AuditLogMapper mapper, CurrentRequest currentRequest) {
    this.mapper = mapper;
    this.currentRequest = currentRequest;
  }

  @Override
  public void record(AuditEntry entry) {
    OpenTransaction.require();
    AuditLogRow row =
        new AuditLogRow(
            entry.actor().workspaceId().value(),
            entry.actor().userId().value(),
            entry.action(),
            entry.entityType(),
            entry.entityId(),
            jsonb(entry.before()),
            jsonb(entry.after()),
            entry.reason().orElse(null),
            currentRequest.id().orElse(null));
    RowCounts.one(mapper.insert(row), "insert of an audit entry");
  }

  private static @Nullable Jsonb jsonb(Optional<OpaqueJson> json) {
    return json.map(value -> new Jsonb(value.text())).orElse(null);
  }
}
