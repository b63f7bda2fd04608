package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.Accounts;
import io.clinnexus.domain.identity.ExternalIdentity;
import io.clinnexus.domain.identity.IdentityTaken;
import io.clinnexus.domain.identity.PasswordHash;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import java.time.Instant;
import java.util.Map;

/** Passwords and identities on PostgreSQL, which hands out neither. */
final class PgAccounts implements Accounts {

  private final LoginMapper mapper;

  PgAccounts(LoginMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void setPassword(
      WorkspaceId workspaceId, UserId userId, PasswordHash password, Instant at) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.updatePassword(workspaceId.value(), userId.value(), password.text(), at),
        "change of a password",
        () -> new NotAMember(userId));
  }

  @Override
  public void bind(WorkspaceId workspaceId, UserId userId, ExternalIdentity identity) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () ->
                mapper.updateIdentity(
                    workspaceId.value(), userId.value(), identity.issuer(), identity.subject()),
            Map.of(ConstraintNames.USER_IDENTITY, IdentityTaken::new));
    RowCounts.oneOr(count, "binding of an identity", () -> new NotAMember(userId));
  }
}
