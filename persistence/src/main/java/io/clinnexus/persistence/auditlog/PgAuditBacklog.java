package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;

/** The audit chains of all workspaces, as the maintenance role sees them. */
final class PgAuditBacklog implements AuditBacklog {

  private final AuditLogMapper mapper;

  PgAuditBacklog(AuditLogMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<WorkspaceId> waiting() {
    return mapper.workspacesWithWaitingRows().stream().map(WorkspaceId::new).toList();
  }

  @Override
  public List<WorkspaceId> sealed() {
    return mapper.workspacesWithSealedRows().stream().map(WorkspaceId::new).toList();
  }
}
