package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users and memberships; the built-in user is there, a member of nothing. */
public final class InMemoryUsers implements Users {

  private static final Comparator<Member> AS_THEY_JOINED =
      Comparator.comparing((Member member) -> member.membership().createdAt())
          .thenComparing(member -> member.user().id().value().toString());

  private final Workspaces workspaces;
  private final Map<UserId, User> users = new HashMap<>();
  private final List<Membership> memberships = new ArrayList<>();

  public InMemoryUsers(Workspaces workspaces) {
    this.workspaces = workspaces;
    UserId owner = Actor.builtIn().userId();
    users.put(
        owner,
        new User(
            owner,
            new EmailAddress("owner@clinnexus.local"),
            Optional.of("Owner"),
            true,
            Instant.EPOCH));
  }

  /** Whether there is such a user, in any workspace or none. */
  public synchronized boolean exists(UserId id) {
    return users.containsKey(id);
  }

  /** The user with this id, in any workspace or none. */
  public synchronized Optional<User> any(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  /** The user with this address, in any workspace or none. */
  public synchronized Optional<User> anyByEmail(EmailAddress email) {
    return users.values().stream().filter(user -> user.email().same(email)).findFirst();
  }

  /** The memberships of a user in all workspaces, in the order of joining. */
  public synchronized List<Membership> membershipsOf(UserId id) {
    return memberships.stream()
        .filter(membership -> membership.userId().equals(id))
        .sorted(
            Comparator.comparing(Membership::createdAt)
                .thenComparing(membership -> membership.workspaceId().value().toString()))
        .toList();
  }

  @Override
  public synchronized void add(Member member) {
    User user = member.user();
    if (users.values().stream().anyMatch(other -> other.email().same(user.email()))) {
      throw new EmailTaken();
    }
    requireWorkspace(member.membership());
    users.put(user.id(), user);
    memberships.add(member.membership());
  }

  @Override
  public synchronized void join(Membership membership) {
    requireWorkspace(membership);
    if (!exists(membership.userId())) {
      throw new UserNotFound(membership.userId());
    }
    if (find(membership.workspaceId(), membership.userId()).isPresent()) {
      throw new AlreadyMember(membership.userId());
    }
    memberships.add(membership);
  }

  private void requireWorkspace(Membership membership) {
    if (workspaces.find(membership.workspaceId()).isEmpty()) {
      throw new WorkspaceNotFound(membership.workspaceId());
    }
  }

  @Override
  public synchronized Optional<Member> find(WorkspaceId workspaceId, UserId id) {
    return of(workspaceId).stream().filter(member -> member.user().id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<Member> findByEmail(WorkspaceId workspaceId, EmailAddress email) {
    return of(workspaceId).stream().filter(member -> member.user().email().same(email)).findFirst();
  }

  @Override
  public synchronized Page<Member> list(WorkspaceId workspaceId, PageRequest page) {
    return InMemoryPages.cut(of(workspaceId), page);
  }

  @Override
  public synchronized int lockAdministrators(WorkspaceId workspaceId) {
    return (int)
        of(workspaceId).stream().filter(member -> member.membership().role() == Role.ADMIN).count();
  }

  @Override
  public synchronized void changeRole(
      WorkspaceId workspaceId, UserId id, Role expected, Role next) {
    Membership old =
        find(workspaceId, id)
            .map(Member::membership)
            .filter(membership -> membership.role() == expected)
            .orElseThrow(() -> new NotAMember(id));
    memberships.remove(old);
    memberships.add(new Membership(workspaceId, id, next, old.createdAt()));
  }

  @Override
  public synchronized void leave(WorkspaceId workspaceId, UserId id) {
    memberships.remove(find(workspaceId, id).orElseThrow(() -> new NotAMember(id)).membership());
  }

  private List<Member> of(WorkspaceId workspaceId) {
    return memberships.stream()
        .filter(membership -> membership.workspaceId().equals(workspaceId))
        .map(membership -> new Member(users.get(membership.userId()), membership))
        .sorted(AS_THEY_JOINED)
        .toList();
  }
}
