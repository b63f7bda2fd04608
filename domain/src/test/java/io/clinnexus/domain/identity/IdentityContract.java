package io.clinnexus.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.User;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.Workspaces;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.StudyFixture;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of tokens, passwords and identities. */
public abstract class IdentityContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Instant NOW = StudyFixture.NOON;

  private Ports ports;
  private Users users;
  private AccessTokens tokens;
  private Logins logins;
  private Accounts accounts;
  private WorkspaceId workspaceId;

  protected abstract Ports ports();

  @BeforeEach
  void useAWorkspace() {
    ports = ports();
    users = ports.port(Users.class);
    tokens = ports.port(AccessTokens.class);
    logins = ports.port(Logins.class);
    accounts = ports.port(Accounts.class);
    workspaceId = ports.newActor().workspaceId();
  }

  @Test
  void a_key_is_found_by_its_secret_with_the_role_of_the_moment() {
    Member member = member(workspaceId, Role.WRITER);
    IssuedToken key = key(member, 0);

    assertThat(logins.presented(key.secret().hash()))
        .contains(new PresentedToken(key.token(), Role.WRITER, true));
    assertThat(tokens.find(workspaceId, key.token().id())).contains(key.token());
    assertThat(tokens.find(STRANGER, key.token().id())).isEmpty();
    assertThat(logins.presented(TokenSecret.next(TokenKind.API_KEY, new SecureRandom()).hash()))
        .isEmpty();

    run(() -> users.changeRole(workspaceId, member.user().id(), Role.WRITER, Role.AUDITOR));
    assertThat(logins.presented(key.secret().hash()))
        .contains(new PresentedToken(key.token(), Role.AUDITOR, true));
  }

  @Test
  void a_key_ends_once_and_with_the_membership() {
    Member member = member(workspaceId, Role.WRITER);
    IssuedToken revoked = key(member, 0);
    IssuedToken other = key(member, 1);
    AccessTokenId id = revoked.token().id();

    assertThatThrownBy(() -> run(() -> tokens.revoke(STRANGER, id, NOW)))
        .isInstanceOf(TokenNotFound.class);
    run(() -> tokens.revoke(workspaceId, id, NOW.plusSeconds(9)));
    assertThat(presented(revoked).times().revokedAt()).contains(NOW.plusSeconds(9));
    assertThatThrownBy(() -> run(() -> tokens.revoke(workspaceId, id, NOW)))
        .isInstanceOf(TokenNotFound.class);
    run(() -> tokens.touch(workspaceId, other.token().id(), NOW.plusSeconds(5)));
    assertThat(presented(other).times().lastUsedAt()).contains(NOW.plusSeconds(5));

    run(() -> users.leave(workspaceId, member.user().id()));
    assertThat(logins.presented(other.secret().hash())).isEmpty();
    assertThat(tokens.find(workspaceId, other.token().id())).isEmpty();
  }

  @Test
  void sessions_of_a_member_end_together_and_are_forgotten_later() {
    Member member = member(workspaceId, Role.QA);
    IssuedToken first = session(member, 0);
    IssuedToken second = session(member, 1);
    IssuedToken key = key(member, 2);
    UserId id = member.user().id();

    assertThat(
            ports
                .transactions()
                .call(() -> tokens.revokeAll(workspaceId, id, TokenKind.SESSION, NOW)))
        .isEqualTo(2);
    assertThat(presented(first).times().revokedAt()).contains(NOW);
    assertThat(presented(key).times().revokedAt()).isEmpty();

    run(() -> tokens.removeEnded(workspaceId, id, second.token().times().expiresAt()));
    assertThat(logins.presented(first.secret().hash())).isEmpty();
    assertThat(logins.presented(second.secret().hash())).isPresent();
    run(() -> tokens.removeEnded(workspaceId, id, NOW.plus(Duration.ofDays(999))));
    assertThat(logins.presented(second.secret().hash())).isEmpty();
    assertThat(logins.presented(key.secret().hash())).isPresent();
  }

  @Test
  void keys_are_listed_by_member_or_all_oldest_first() {
    Member ann = member(workspaceId, Role.QA);
    Member bob = member(workspaceId, Role.QA);
    AccessToken first = key(ann, 0).token();
    AccessToken second = key(bob, 1).token();
    AccessToken third = key(ann, 2).token();
    session(ann, 3);

    PageAssertions.assertPaged(
        page -> tokens.list(workspaceId, TokenKind.API_KEY, Optional.empty(), page),
        List.of(first, second, third));
    PageAssertions.assertPaged(
        page -> tokens.list(workspaceId, TokenKind.API_KEY, Optional.of(ann.user().id()), page),
        List.of(first, third));
    PageAssertions.assertPaged(
        page -> tokens.list(STRANGER, TokenKind.API_KEY, Optional.empty(), page),
        List.<AccessToken>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> tokens.list(workspaceId, TokenKind.API_KEY, Optional.empty(), page));
  }

  @Test
  void only_members_have_tokens_and_logins() {
    UserId nobody = new UserId(UUID.randomUUID());
    IssuedToken key =
        factory(0).apiKey(workspaceId, nobody, "k", Set.of(Scope.READ), Duration.ofDays(1));

    assertThatThrownBy(() -> run(() -> tokens.add(key.token(), key.secret().hash())))
        .isInstanceOf(NotAMember.class);
    assertThatThrownBy(
            () -> run(() -> accounts.setPassword(workspaceId, nobody, new PasswordHash("x"), NOW)))
        .isInstanceOf(NotAMember.class);
    assertThatThrownBy(
            () -> run(() -> accounts.bind(workspaceId, nobody, identity(UUID.randomUUID()))))
        .isInstanceOf(NotAMember.class);
  }

  @Test
  void a_password_is_found_by_the_address_in_any_letters() {
    Member member = member(workspaceId, Role.QA);
    UserId id = member.user().id();
    EmailAddress shouted = new EmailAddress(member.user().email().value().toUpperCase(Locale.ROOT));

    assertThat(logins.byEmail(shouted)).contains(new Login(id, Optional.empty(), true));
    run(() -> accounts.setPassword(workspaceId, id, new PasswordHash("{x}hash"), NOW));
    assertThat(logins.byEmail(shouted))
        .contains(new Login(id, Optional.of(new PasswordHash("{x}hash")), true));
    assertThat(logins.byEmail(new EmailAddress("x@" + UUID.randomUUID()))).isEmpty();
  }

  @Test
  void an_identity_belongs_to_one_user() {
    Member ann = member(workspaceId, Role.QA);
    Member bob = member(workspaceId, Role.QA);
    ExternalIdentity identity = identity(UUID.randomUUID());

    run(() -> accounts.bind(workspaceId, ann.user().id(), identity));
    assertThat(logins.byIdentity(identity))
        .contains(new Login(ann.user().id(), Optional.empty(), true));
    assertThat(logins.byIdentity(identity(UUID.randomUUID()))).isEmpty();
    assertThatThrownBy(() -> run(() -> accounts.bind(workspaceId, bob.user().id(), identity)))
        .isInstanceOf(IdentityTaken.class);
  }

  @Test
  void a_person_sees_all_of_their_workspaces() {
    Member ann = member(workspaceId, Role.QA);
    Workspace second = new Workspace(new WorkspaceId(UUID.randomUUID()), "Sponsor B", NOW);
    run(() -> ports.port(Workspaces.class).add(second));
    run(
        () ->
            users.join(
                new Membership(second.id(), ann.user().id(), Role.AUDITOR, NOW.plusSeconds(60))));

    List<OwnMembership> memberships = logins.memberships(ann.user().id());

    assertThat(memberships).hasSize(2);
    assertThat(memberships.get(0).workspaceId()).isEqualTo(workspaceId);
    assertThat(memberships.get(1))
        .isEqualTo(new OwnMembership(second.id(), "Sponsor B", Role.AUDITOR, NOW.plusSeconds(60)));
    assertThat(logins.memberships(new UserId(UUID.randomUUID()))).isEmpty();
  }

  private Member member(WorkspaceId workspace, Role role) {
    UserId id = new UserId(UUID.randomUUID());
    Member member =
        new Member(
            new User(
                id, new EmailAddress("U@" + id.value() + ".test"), Optional.empty(), true, NOW),
            new Membership(workspace, id, role, NOW));
    run(() -> users.add(member));
    return member;
  }

  private IssuedToken key(Member member, int seconds) {
    return stored(
        factory(seconds)
            .apiKey(
                workspaceId,
                member.user().id(),
                "a key",
                EnumSet.of(Scope.READ, Scope.WRITE),
                Duration.ofDays(30)));
  }

  private IssuedToken session(Member member, int seconds) {
    return stored(factory(seconds).session(new Actor(workspaceId, member.user().id())));
  }

  private IssuedToken stored(IssuedToken issued) {
    run(() -> tokens.add(issued.token(), issued.secret().hash()));
    return issued;
  }

  private AccessToken presented(IssuedToken issued) {
    return logins.presented(issued.secret().hash()).orElseThrow().token();
  }

  private static TokenFactory factory(int seconds) {
    return new TokenFactory(
        UUID::randomUUID,
        new SecureRandom(),
        Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC),
        Duration.ofHours(8));
  }

  private static ExternalIdentity identity(UUID subject) {
    return new ExternalIdentity("https://login.example", subject.toString());
  }

  private void run(Runnable work) {
    ports.transactions().run(work);
  }
}
