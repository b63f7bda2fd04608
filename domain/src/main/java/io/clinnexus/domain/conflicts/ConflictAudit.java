package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit entries of conflicts. */
final class ConflictAudit {

  private static final String CONFLICT = "conflict";

  private ConflictAudit() {}

  static AuditEntry decided(Actor actor, Conflict before, ConflictStatus next, String reason) {
    return new AuditEntry(
        actor,
        "decide",
        CONFLICT,
        before.id().value().toString(),
        Optional.of(OpaqueJson.of(Map.of("status", before.status().code()))),
        Optional.of(OpaqueJson.of(Map.of("status", next.code()))),
        Optional.of(reason));
  }

  static AuditEntry assigned(Actor actor, Conflict before, Optional<UserId> owner) {
    return new AuditEntry(
        actor,
        "assign",
        CONFLICT,
        before.id().value().toString(),
        Optional.of(owner(before.owner())),
        Optional.of(owner(owner)));
  }

  private static OpaqueJson owner(Optional<UserId> owner) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("owner_user_id", owner.map(UserId::value).map(Object::toString).orElse(null));
    return OpaqueJson.of(state);
  }
}
