package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditFilter;
import io.clinnexus.domain.auditlog.AuditLogQueries;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.AuditView;
import io.clinnexus.domain.auditlog.ChainHash;
import io.clinnexus.domain.auditlog.ChainHead;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail on PostgreSQL, for reading. */
final class PgAuditLogQueries implements AuditLogQueries {

  private final AuditLogMapper mapper;

  PgAuditLogQueries(AuditLogMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Page<AuditView> list(WorkspaceId workspaceId, AuditFilter filter, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                new AuditSearch(
                    workspaceId.value(),
                    filter.actions().toArray(String[]::new),
                    filter.entityType().orElse(null),
                    filter.entityId().orElse(null),
                    filter.actor().map(UserId::value).orElse(null),
                    filter.requestId().orElse(null),
                    filter.from().orElse(null),
                    filter.before().orElse(null),
                    after,
                    limit)),
        row -> view(workspaceId, row),
        row -> new Cursor.TimeAndId(view(workspaceId, row).row().time(), row.id()));
  }

  private static AuditView view(WorkspaceId workspaceId, AuditViewRow row) {
    AuditRow entry =
        new AuditRow(
            row.id(),
            workspaceId,
            Optional.ofNullable(row.actorUserId()),
            row.action(),
            row.entityType(),
            row.entityId(),
            text(row.beforeJson()),
            text(row.afterJson()),
            row.createdAtMicros(),
            Optional.ofNullable(row.reason()),
            Optional.ofNullable(row.requestId()));
    return new AuditView(entry, seal(row.sequence(), row.rowHash()));
  }

  private static Optional<ChainHead> seal(@Nullable Long sequence, byte @Nullable [] hash) {
    return sequence == null || hash == null
        ? Optional.empty()
        : Optional.of(new ChainHead(sequence, new ChainHash(hash)));
  }

  static Optional<String> text(@Nullable Jsonb json) {
    return Optional.ofNullable(json).map(Jsonb::text);
  }
}
