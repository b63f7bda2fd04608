package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Authority;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Logs a person in with address and password. A failure takes as long as a success and does not
 * tell what was wrong; it is audited in each workspace of the person, and who fails often must
 * wait.
 */
public final class OpenSession {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Logins logins;
  private final PasswordHasher hasher;
  private final LoginAttempts attempts;
  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final TokenFactory factory;

  public OpenSession(
      Logins logins,
      PasswordHasher hasher,
      LoginAttempts attempts,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory) {
    this.logins = logins;
    this.hasher = hasher;
    this.attempts = attempts;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.factory = factory;
  }

  /** What was given, and the network address it came from. */
  public record Command(
      String email, String password, Optional<WorkspaceId> workspaceId, String address) {}

  /** Throws {@link NotAuthenticated}, {@link TooManyAttempts}, or as {@link ChosenWorkspace}. */
  public IssuedToken handle(Command command) {
    String account = command.email().strip().toLowerCase(Locale.ROOT);
    attempts
        .attempt(account, command.address())
        .ifPresent(
            pause -> {
              throw new TooManyAttempts(pause);
            });
    UserId userId = verified(command);
    attempts.succeeded(account, command.address());
    OwnMembership membership =
        ChosenWorkspace.of(logins.memberships(userId), command.workspaceId());
    Actor actor = new Actor(membership.workspaceId(), userId, Authority.of(membership.role()));
    IssuedToken session = factory.session(actor);
    Instant now = session.token().times().createdAt();
    transactions.run(
        () -> {
          tokens.removeEnded(actor.workspaceId(), userId, now.minus(KEPT));
          tokens.add(session.token(), session.secret().hash());
          auditTrail.record(IdentityAudit.loggedIn(actor, session.token()));
        });
    return session;
  }

  private UserId verified(Command command) {
    Optional<Login> login =
        EmailAddress.parse(command.email()).flatMap(logins::byEmail).filter(Login::active);
    Optional<PasswordHash> hash = login.flatMap(Login::password);
    if (hash.isEmpty()) {
      hasher.pretend(command.password());
    } else if (hasher.matches(command.password(), hash.get())) {
      return login.orElseThrow().userId();
    }
    login.ifPresent(known -> auditFailure(known.userId()));
    throw NotAuthenticated.wrongPassword();
  }

  private void auditFailure(UserId userId) {
    List<OwnMembership> memberships = logins.memberships(userId);
    for (OwnMembership membership : memberships) {
      Actor actor = new Actor(membership.workspaceId(), userId, Authority.of(membership.role()));
      transactions.run(() -> auditTrail.record(IdentityAudit.loginFailed(actor)));
    }
  }
}
