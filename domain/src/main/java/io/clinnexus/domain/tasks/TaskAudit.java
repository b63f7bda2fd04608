package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit entries of tasks. */
final class TaskAudit {

  private static final String TASK = "task";

  private TaskAudit() {}

  static AuditEntry moved(Actor actor, Task before, TaskStatus next) {
    return new AuditEntry(
        actor,
        "move",
        TASK,
        before.id().value().toString(),
        Optional.of(OpaqueJson.of(Map.of("status", before.status().code()))),
        Optional.of(OpaqueJson.of(Map.of("status", next.code()))));
  }

  static AuditEntry assigned(Actor actor, Task before, Optional<UserId> assignee) {
    return new AuditEntry(
        actor,
        "assign",
        TASK,
        before.id().value().toString(),
        Optional.of(assignee(before.assignedTo())),
        Optional.of(assignee(assignee)));
  }

  private static OpaqueJson assignee(Optional<UserId> assignee) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("assigned_to", assignee.map(UserId::value).map(Object::toString).orElse(null));
    return OpaqueJson.of(state);
  }
}
