package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.ChainHash;
import io.clinnexus.domain.auditlog.ChainHead;
import io.clinnexus.domain.auditlog.SealedRow;
import io.clinnexus.domain.auditlog.UnsealedRows;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The sealed audit log on PostgreSQL; the database computes the chain, its check does so anew. */
final class PgAuditLedger implements AuditLedger {

  private final AuditLogMapper mapper;

  PgAuditLedger(AuditLogMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public int seal(WorkspaceId workspaceId, int atMost) {
    OpenTransaction.require();
    return mapper.seal(workspaceId.value(), atMost);
  }

  @Override
  public Optional<ChainHead> head(WorkspaceId workspaceId) {
    return Optional.ofNullable(mapper.head(workspaceId.value()))
        .map(row -> new ChainHead(row.sequence(), new ChainHash(row.rowHash())));
  }

  @Override
  public void eachSealed(WorkspaceId workspaceId, Consumer<SealedRow> visitor) {
    mapper.eachSealed(
        workspaceId.value(), result -> visitor.accept(link(workspaceId, result.getResultObject())));
  }

  @Override
  public UnsealedRows unsealed(WorkspaceId workspaceId) {
    UnsealedRow row = mapper.unsealed(workspaceId.value());
    return row == null ? new UnsealedRows(0, 0) : new UnsealedRows(row.waiting(), row.unchained());
  }

  private static SealedRow link(WorkspaceId workspaceId, SealedRowRow row) {
    return new SealedRow(
        row.sequence(),
        new ChainHash(row.previousHash()),
        new ChainHash(row.rowHash()),
        row.id() == null ? Optional.empty() : Optional.of(entry(workspaceId, row)));
  }

  /** The columns of a row that is there; those that the table requires are not null then. */
  private static AuditRow entry(WorkspaceId workspaceId, SealedRowRow row) {
    return new AuditRow(
        Objects.requireNonNull(row.id()),
        workspaceId,
        Optional.ofNullable(row.actorUserId()),
        Objects.requireNonNull(row.action()),
        Objects.requireNonNull(row.entityType()),
        Objects.requireNonNull(row.entityId()),
        PgAuditLogQueries.text(row.beforeJson()),
        PgAuditLogQueries.text(row.afterJson()),
        Objects.requireNonNull(row.createdAtMicros()),
        Optional.ofNullable(row.reason()),
        Optional.ofNullable(row.requestId()));
  }
}
