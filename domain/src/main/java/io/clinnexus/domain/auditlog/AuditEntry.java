package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Optional;

/**
 * One change as the audit trail records it: the state before (absent when something was created)
 * and after, and why, where a reason is asked for (never blank). The JSON never holds document
 * text. The time is the database's.
 */
public record AuditEntry(
    Actor actor,
    String action,
    String entityType,
    String entityId,
    Optional<OpaqueJson> before,
    Optional<OpaqueJson> after,
    Optional<String> reason)
    implements WorkspaceScoped {

  public AuditEntry {
    InvalidValue.unless(
        reason.filter(String::isBlank).isEmpty(), "reason", "must not be blank when it is given.");
  }

  /** An entry of a change that needs no reason. */
  public AuditEntry(
      Actor actor,
      String action,
      String entityType,
      String entityId,
      Optional<OpaqueJson> before,
      Optional<OpaqueJson> after) {
    this(actor, action, entityType, entityId, before, after, Optional.empty());
  }

  /** The workspace of the actor, which keeps the trail. */
  @Override
  public WorkspaceId workspaceId() {
    return actor.workspaceId();
  }
}
