package io.clinnexus.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.StudyFixture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of workspaces, users and memberships. */
public abstract class AuthContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private Workspaces workspaces;
  private Users users;
  private WorkspaceId workspaceId;

  protected abstract Ports ports();

  @BeforeEach
  void useAWorkspace() {
    ports = ports();
    workspaces = ports.port(Workspaces.class);
    users = ports.port(Users.class);
    workspaceId = ports.newActor().workspaceId();
  }

  @Test
  void a_workspace_comes_back_as_it_was_and_can_be_renamed() {
    Workspace workspace = addedWorkspace();

    assertThat(workspaces.find(workspace.id())).contains(workspace);
    assertThat(workspaces.find(STRANGER)).isEmpty();
    assertThatThrownBy(() -> add(workspace)).isInstanceOf(WorkspaceExists.class);
    ports.transactions().run(() -> workspaces.rename(workspace.id(), "Новое имя"));
    assertThat(workspaces.find(workspace.id()))
        .contains(new Workspace(workspace.id(), "Новое имя", workspace.createdAt()));
    assertThatThrownBy(() -> ports.transactions().run(() -> workspaces.rename(STRANGER, "x")))
        .isInstanceOf(WorkspaceNotFound.class);
  }

  @Test
  void a_member_comes_back_as_it_was_in_its_workspace_only() {
    Member named = added(user("A.B", Optional.of("Имя")), Role.ADMIN, 0);
    Member nameless =
        added(
            new User(
                new UserId(UUID.randomUUID()),
                new EmailAddress("c@" + UUID.randomUUID()),
                Optional.empty(),
                false,
                StudyFixture.NOON),
            Role.CLINOPS,
            0);

    assertThat(users.find(workspaceId, named.user().id())).contains(named);
    assertThat(users.find(workspaceId, nameless.user().id())).contains(nameless);
    assertThat(users.find(workspaceId, new UserId(UUID.randomUUID()))).isEmpty();
    assertThat(users.find(STRANGER, named.user().id())).isEmpty();
    assertThat(users.findByEmail(STRANGER, named.user().email())).isEmpty();
  }

  @Test
  void an_address_belongs_to_one_user_in_any_letters() {
    Member ann = added(user("Ann", Optional.empty()), Role.QA, 0);
    EmailAddress shouted = new EmailAddress(ann.user().email().value().toUpperCase(Locale.ROOT));
    User twin =
        new User(new UserId(UUID.randomUUID()), shouted, Optional.empty(), true, StudyFixture.NOON);

    assertThat(users.findByEmail(workspaceId, shouted)).contains(ann);
    assertThat(users.findByEmail(workspaceId, new EmailAddress("x@" + UUID.randomUUID())))
        .isEmpty();
    assertThatThrownBy(() -> added(twin, Role.QA, 0)).isInstanceOf(EmailTaken.class);
  }

  @Test
  void a_user_joins_a_workspace_once() {
    Member member = added(user("m", Optional.empty()), Role.QA, 0);
    UserId id = member.user().id();
    Workspace second = addedWorkspace();
    Membership there = new Membership(second.id(), id, Role.WRITER, StudyFixture.NOON);

    join(there);
    assertThat(users.find(second.id(), id)).contains(new Member(member.user(), there));
    assertThat(users.find(workspaceId, id)).contains(member);
    assertThatThrownBy(() -> join(there)).isInstanceOf(AlreadyMember.class);
    assertThatThrownBy(() -> join(new Membership(STRANGER, id, Role.QA, StudyFixture.NOON)))
        .isInstanceOf(WorkspaceNotFound.class);
    assertThatThrownBy(
            () ->
                join(
                    new Membership(
                        workspaceId, new UserId(UUID.randomUUID()), Role.QA, StudyFixture.NOON)))
        .isInstanceOf(UserNotFound.class);
  }

  @Test
  void members_are_listed_in_the_order_they_joined() {
    Member second = added(user("u", Optional.empty()), Role.ADMIN, 1);
    Member first = added(user("v", Optional.empty()), Role.QA, 0);
    Member third = added(user("w", Optional.empty()), Role.CLINOPS, 2);

    PageAssertions.assertPaged(
        page -> users.list(workspaceId, page), List.of(first, second, third));
    PageAssertions.assertPaged(page -> users.list(STRANGER, page), List.<Member>of());
    PageAssertions.assertInventedCursorsRefused(page -> users.list(workspaceId, page));
  }

  @Test
  void a_role_changes_only_from_the_expected_one() {
    Member member = added(user("r", Optional.empty()), Role.WRITER, 0);
    UserId id = member.user().id();

    changeRole(workspaceId, id, Role.WRITER, Role.ADMIN);
    assertThat(users.find(workspaceId, id).orElseThrow().membership())
        .isEqualTo(new Membership(workspaceId, id, Role.ADMIN, member.membership().createdAt()));
    assertThatThrownBy(() -> changeRole(workspaceId, id, Role.WRITER, Role.QA))
        .isInstanceOf(NotAMember.class);
    assertThatThrownBy(() -> changeRole(STRANGER, id, Role.ADMIN, Role.QA))
        .isInstanceOf(NotAMember.class);
    assertThat(users.find(workspaceId, id).orElseThrow().membership().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void administrators_are_counted() {
    added(user("w", Optional.empty()), Role.WRITER, 0);
    int before = administrators(workspaceId);
    added(user("a", Optional.empty()), Role.ADMIN, 0);

    assertThat(administrators(workspaceId)).isEqualTo(before + 1);
    assertThat(administrators(STRANGER)).isZero();
  }

  private int administrators(WorkspaceId workspace) {
    return ports.transactions().call(() -> users.lockAdministrators(workspace));
  }

  @Test
  void a_member_leaves() {
    UserId id = added(user("l", Optional.empty()), Role.WRITER, 0).user().id();

    assertThatThrownBy(() -> leave(STRANGER, id)).isInstanceOf(NotAMember.class);
    leave(workspaceId, id);
    assertThat(users.find(workspaceId, id)).isEmpty();
    assertThatThrownBy(() -> leave(workspaceId, id)).isInstanceOf(NotAMember.class);
  }

  @Test
  void what_is_no_address_or_name_is_refused() {
    for (String address :
        List.of("", "a", "a@", "@b", "a b@c", "a@b@c", "a@b\0", "x".repeat(321))) {
      assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(InvalidValue.class);
    }
    assertThatThrownBy(() -> new Workspace(workspaceId, " ", StudyFixture.NOON))
        .isInstanceOf(InvalidValue.class);
  }

  private Workspace addedWorkspace() {
    Workspace workspace =
        new Workspace(new WorkspaceId(UUID.randomUUID()), "Sponsor A", StudyFixture.NOON);
    add(workspace);
    return workspace;
  }

  private void add(Workspace workspace) {
    ports.transactions().run(() -> workspaces.add(workspace));
  }

  private static User user(String name, Optional<String> displayName) {
    return new User(
        new UserId(UUID.randomUUID()),
        new EmailAddress(name + "@" + UUID.randomUUID() + ".test"),
        displayName,
        true,
        StudyFixture.NOON);
  }

  private Member added(User user, Role role, int secondsAfterNoon) {
    Member member =
        new Member(
            user,
            new Membership(
                workspaceId, user.id(), role, StudyFixture.NOON.plusSeconds(secondsAfterNoon)));
    ports.transactions().run(() -> users.add(member));
    return member;
  }

  private void join(Membership membership) {
    ports.transactions().run(() -> users.join(membership));
  }

  private void changeRole(WorkspaceId workspace, UserId id, Role expected, Role next) {
    ports.transactions().run(() -> users.changeRole(workspace, id, expected, next));
  }

  private void leave(WorkspaceId workspace, UserId id) {
    ports.transactions().run(() -> users.leave(workspace, id));
  }
}
