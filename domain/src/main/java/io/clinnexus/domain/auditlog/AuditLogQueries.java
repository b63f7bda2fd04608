package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;

/** Reads the audit trail; that of another workspace is never found. */
public interface AuditLogQueries {

  /** Lists entries, newest first, then by id. */
  Page<AuditView> list(WorkspaceId workspaceId, AuditFilter filter, PageRequest page);
}
