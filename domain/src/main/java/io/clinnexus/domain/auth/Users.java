package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Optional;

/**
 * Users as members of workspaces. A user may belong to several; each workspace sees only those who
 * belong to it.
 */
public interface Users {

  /**
   * Adds a new user and makes it a member. Throws {@link EmailTaken} when somebody has the address
   * already, perhaps in another workspace, and {@link WorkspaceNotFound}.
   */
  void add(Member member);

  /**
   * Makes a user of another workspace a member of this one, too. Throws {@link AlreadyMember},
   * {@link UserNotFound} or {@link WorkspaceNotFound}.
   */
  void join(Membership membership);

  /** Finds a member of the workspace. */
  Optional<Member> find(WorkspaceId workspaceId, UserId id);

  /** Finds a member of the workspace by address, capital letters or not. */
  Optional<Member> findByEmail(WorkspaceId workspaceId, EmailAddress email);

  /** The members of the workspace, in the order they joined, then by user. */
  Page<Member> list(WorkspaceId workspaceId, PageRequest page);

  /**
   * How many administrators the workspace has; until the transaction ends nobody else changes their
   * roles or removes them.
   */
  int lockAdministrators(WorkspaceId workspaceId);

  /**
   * Gives a member another role. Throws {@link NotAMember}, also when the role is no longer the
   * expected one.
   */
  void changeRole(WorkspaceId workspaceId, UserId id, Role expected, Role next);

  /** Ends a membership; throws {@link NotAMember}. */
  void leave(WorkspaceId workspaceId, UserId id);
}
