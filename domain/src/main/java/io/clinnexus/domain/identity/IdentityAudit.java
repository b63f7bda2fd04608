package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The audit entries of logins, keys and members. They hold no address and no secret. */
final class IdentityAudit {

  private static final String USER = "user";
  private static final String MEMBERSHIP = "membership";

  private IdentityAudit() {}

  static AuditEntry loggedIn(Actor actor, AccessToken session) {
    return entry(actor, "log_in", "session", session.id().value(), Map.of());
  }

  static AuditEntry loggedOut(Actor actor, AccessTokenId session) {
    return entry(actor, "log_out", "session", session.value(), Map.of());
  }

  static AuditEntry loginFailed(Actor actor) {
    return entry(actor, "log_in_failed", USER, actor.userId().value(), Map.of());
  }

  static AuditEntry passwordSet(Actor actor) {
    return entry(actor, "set_password", USER, actor.userId().value(), Map.of());
  }

  static AuditEntry keyCreated(Actor actor, AccessToken key) {
    return entry(
        actor,
        "create",
        "api_key",
        key.id().value(),
        Map.of(
            "name",
            key.name().orElse(""),
            "prefix",
            key.prefix(),
            "user_id",
            key.userId().value(),
            "scopes",
            key.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" ")),
            "expires_at",
            key.times().expiresAt()));
  }

  static AuditEntry keyRevoked(Actor actor, AccessToken key) {
    return entry(
        actor, "revoke", "api_key", key.id().value(), Map.of("user_id", key.userId().value()));
  }

  static AuditEntry memberAdded(Actor actor, Membership membership) {
    return entry(
        actor,
        "add_member",
        MEMBERSHIP,
        membership.userId().value(),
        Map.of("role", membership.role().code()));
  }

  static AuditEntry memberInvited(Actor actor, UserId member) {
    return entry(actor, "invite", MEMBERSHIP, member.value(), Map.of());
  }

  static AuditEntry roleChanged(Actor actor, Membership before, Membership after) {
    return change(actor, "change_role", before, Optional.of(after));
  }

  static AuditEntry memberRemoved(Actor actor, Membership before) {
    return change(actor, "remove_member", before, Optional.empty());
  }

  private static AuditEntry change(
      Actor actor, String action, Membership before, Optional<Membership> after) {
    return new AuditEntry(
        actor,
        action,
        MEMBERSHIP,
        before.userId().value().toString(),
        Optional.of(role(before)),
        after.map(IdentityAudit::role));
  }

  private static OpaqueJson role(Membership membership) {
    return OpaqueJson.of(Map.of("role", membership.role().code()));
  }

  private static AuditEntry entry(
      Actor actor,
      String action,
      String entityType,
      Object id,
      Map<String, ? extends @Nullable Object> after) {
    return new AuditEntry(
        actor,
        action,
        entityType,
        id.toString(),
        Optional.empty(),
        after.isEmpty() ? Optional.empty() : Optional.of(OpaqueJson.of(after)));
  }
}
