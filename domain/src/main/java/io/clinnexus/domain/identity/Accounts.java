package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import java.time.Instant;

/** What members log in with; it can be set and never read. */
public interface Accounts {

  /** Gives a member another password; throws {@link io.clinnexus.domain.auth.NotAMember}. */
  void setPassword(WorkspaceId workspaceId, UserId userId, PasswordHash password, Instant at);

  /**
   * Binds a member to an identity; throws {@link io.clinnexus.domain.auth.NotAMember} or {@link
   * IdentityTaken}.
   */
  void bind(WorkspaceId workspaceId, UserId userId, ExternalIdentity identity);
}
