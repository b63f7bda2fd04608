package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the audit trail to list; what is empty does not restrict.
 *
 * @param from the first moment, included
 * @param before the first moment that is too late
 */
public record AuditFilter(
    Set<String> actions,
    Optional<String> entityType,
    Optional<String> entityId,
    Optional<UserId> actor,
    Optional<String> requestId,
    Optional<Instant> from,
    Optional<Instant> before) {

  public static final AuditFilter ALL =
      new AuditFilter(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public AuditFilter {
    actions = Set.copyOf(actions);
    InvalidValue.unless(
        from.isEmpty() || before.isEmpty() || from.get().isBefore(before.get()),
        "before",
        "must be later than from.");
  }
}
