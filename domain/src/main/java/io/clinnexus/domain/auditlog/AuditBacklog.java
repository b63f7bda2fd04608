package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;

/** What is to be done for the audit chains of all workspaces, for the workers that do it. */
public interface AuditBacklog {

  /** The workspaces with rows that wait for their seal. */
  List<WorkspaceId> waiting();

  /** The workspaces with at least one sealed row. */
  List<WorkspaceId> sealed();
}
