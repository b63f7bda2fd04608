package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** The API keys, sessions and invitations of a workspace's members. */
public interface AccessTokens {

  /** Adds a token; throws {@link io.clinnexus.domain.auth.NotAMember} when its user is none. */
  void add(AccessToken token, TokenHash hash);

  /** Finds a token of the workspace. */
  Optional<AccessToken> find(WorkspaceId workspaceId, AccessTokenId id);

  /** The tokens of a kind, of one member or of all, oldest first. */
  Page<AccessToken> list(
      WorkspaceId workspaceId, TokenKind kind, Optional<UserId> userId, PageRequest page);

  /** Ends a token at once; throws {@link TokenNotFound}, also when it has ended already. */
  void revoke(WorkspaceId workspaceId, AccessTokenId id, Instant at);

  /** Ends all tokens of a kind that a member has, and says how many it were. */
  int revokeAll(WorkspaceId workspaceId, UserId userId, TokenKind kind, Instant at);

  /** Remembers that a token was used. */
  void touch(WorkspaceId workspaceId, AccessTokenId id, Instant at);

  /** Forgets the sessions and invitations of a member that ended before a time. */
  void removeEnded(WorkspaceId workspaceId, UserId userId, Instant before);
}
