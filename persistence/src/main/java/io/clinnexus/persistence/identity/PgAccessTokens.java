package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.AccessToken;
import io.clinnexus.domain.identity.AccessTokenId;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.TokenHash;
import io.clinnexus.domain.identity.TokenKind;
import io.clinnexus.domain.identity.TokenNotFound;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Access tokens on PostgreSQL. */
final class PgAccessTokens implements AccessTokens {

  private final AccessTokenMapper mapper;
  private final IdentityRowConverter converter = IdentityRowConverter.INSTANCE;

  PgAccessTokens(AccessTokenMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(AccessToken token, TokenHash hash) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(converter.toRow(token), hash.bytes()),
            Map.of(ConstraintNames.TOKEN_MEMBERSHIP, () -> new NotAMember(token.userId())));
    RowCounts.one(count, "insert of a token");
  }

  @Override
  public Optional<AccessToken> find(WorkspaceId workspaceId, AccessTokenId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Page<AccessToken> list(
      WorkspaceId workspaceId, TokenKind kind, Optional<UserId> userId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                workspaceId.value(), kind, userId.map(UserId::value).orElse(null), after, limit),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void revoke(WorkspaceId workspaceId, AccessTokenId id, Instant at) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.revoke(workspaceId.value(), id.value(), at),
        "end of a token",
        () -> new TokenNotFound(id));
  }

  @Override
  public int revokeAll(WorkspaceId workspaceId, UserId userId, TokenKind kind, Instant at) {
    OpenTransaction.require();
    return mapper.revokeAll(workspaceId.value(), userId.value(), kind, at);
  }

  @Override
  public void touch(WorkspaceId workspaceId, AccessTokenId id, Instant at) {
    OpenTransaction.require();
    mapper.touch(workspaceId.value(), id.value(), at);
  }

  @Override
  public void removeEnded(WorkspaceId workspaceId, UserId userId, Instant before) {
    OpenTransaction.require();
    mapper.deleteEnded(workspaceId.value(), userId.value(), before);
  }
}
