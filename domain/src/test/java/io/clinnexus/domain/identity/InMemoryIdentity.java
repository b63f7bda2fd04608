package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.User;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.Workspaces;
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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tokens, passwords and identities in maps. */
public final class InMemoryIdentity implements AccessTokens, Logins, Accounts {

  private static final Comparator<AccessToken> OLDEST_FIRST =
      Comparator.comparing((AccessToken token) -> token.times().createdAt())
          .thenComparing(token -> token.id().value().toString());

  private final InMemoryUsers users;
  private final Workspaces workspaces;
  private final Map<TokenHash, AccessToken> tokens = new HashMap<>();
  private final Map<UserId, PasswordHash> passwords = new HashMap<>();
  private final Map<ExternalIdentity, UserId> identities = new HashMap<>();

  public InMemoryIdentity(InMemoryUsers users, Workspaces workspaces) {
    this.users = users;
    this.workspaces = workspaces;
  }

  @Override
  public synchronized void add(AccessToken token, TokenHash hash) {
    requireMember(token.workspaceId(), token.userId());
    tokens.put(hash, token);
  }

  @Override
  public synchronized Optional<AccessToken> find(WorkspaceId workspaceId, AccessTokenId id) {
    return living(token -> token.workspaceId().equals(workspaceId) && token.id().equals(id))
        .stream()
        .findFirst();
  }

  @Override
  public synchronized Page<AccessToken> list(
      WorkspaceId workspaceId, TokenKind kind, Optional<UserId> userId, PageRequest page) {
    return InMemoryPages.cut(
        living(
            token ->
                token.workspaceId().equals(workspaceId)
                    && token.kind() == kind
                    && userId.map(token.userId()::equals).orElse(true)),
        page);
  }

  @Override
  public synchronized void revoke(WorkspaceId workspaceId, AccessTokenId id, Instant at) {
    int count =
        change(
            token ->
                token.workspaceId().equals(workspaceId)
                    && token.id().equals(id)
                    && token.times().revokedAt().isEmpty(),
            revokedAt(at));
    if (count == 0) {
      throw new TokenNotFound(id);
    }
  }

  @Override
  public synchronized int revokeAll(
      WorkspaceId workspaceId, UserId userId, TokenKind kind, Instant at) {
    return change(
        token ->
            token.workspaceId().equals(workspaceId)
                && token.userId().equals(userId)
                && token.kind() == kind
                && token.times().revokedAt().isEmpty(),
        revokedAt(at));
  }

  @Override
  public synchronized void touch(WorkspaceId workspaceId, AccessTokenId id, Instant at) {
    change(
        token -> token.workspaceId().equals(workspaceId) && token.id().equals(id),
        times ->
            new TokenTimes(
                times.createdAt(), times.expiresAt(), times.revokedAt(), Optional.of(at)));
  }

  @Override
  public synchronized void removeEnded(WorkspaceId workspaceId, UserId userId, Instant before) {
    tokens
        .values()
        .removeIf(
            token ->
                token.workspaceId().equals(workspaceId)
                    && token.userId().equals(userId)
                    && token.kind() != TokenKind.API_KEY
                    && token.times().expiresAt().isBefore(before));
  }

  @Override
  public synchronized Optional<PresentedToken> presented(TokenHash hash) {
    return Optional.ofNullable(tokens.get(hash))
        .flatMap(
            token ->
                users
                    .find(token.workspaceId(), token.userId())
                    .map(
                        member ->
                            new PresentedToken(
                                token, member.membership().role(), member.user().active())));
  }

  @Override
  public synchronized Optional<Login> byEmail(EmailAddress email) {
    return users
        .anyByEmail(email)
        .map(
            user ->
                new Login(user.id(), Optional.ofNullable(passwords.get(user.id())), user.active()));
  }

  @Override
  public synchronized Optional<Login> byIdentity(ExternalIdentity identity) {
    return Optional.ofNullable(identities.get(identity))
        .flatMap(users::any)
        .map(user -> new Login(user.id(), Optional.empty(), user.active()));
  }

  @Override
  public synchronized List<OwnMembership> memberships(UserId userId) {
    return users.membershipsOf(userId).stream().map(this::own).toList();
  }

  @Override
  public synchronized void setPassword(
      WorkspaceId workspaceId, UserId userId, PasswordHash password, Instant at) {
    requireMember(workspaceId, userId);
    passwords.put(userId, password);
  }

  @Override
  public synchronized void bind(WorkspaceId workspaceId, UserId userId, ExternalIdentity identity) {
    User user = requireMember(workspaceId, userId);
    if (identities.containsKey(identity)) {
      throw new IdentityTaken();
    }
    identities.values().removeIf(user.id()::equals);
    identities.put(identity, userId);
  }

  private OwnMembership own(Membership membership) {
    String name = workspaces.find(membership.workspaceId()).map(Workspace::name).orElse("");
    return new OwnMembership(
        membership.workspaceId(), name, membership.role(), membership.createdAt());
  }

  private User requireMember(WorkspaceId workspaceId, UserId userId) {
    return users.find(workspaceId, userId).orElseThrow(() -> new NotAMember(userId)).user();
  }

  /** The tokens whose membership has not ended, oldest first. */
  private List<AccessToken> living(Predicate<AccessToken> wanted) {
    List<AccessToken> found = new ArrayList<>(tokens.values());
    found.removeIf(
        token -> !wanted.test(token) || users.find(token.workspaceId(), token.userId()).isEmpty());
    found.sort(OLDEST_FIRST);
    return found;
  }

  private int change(Predicate<AccessToken> which, UnaryOperator<TokenTimes> times) {
    int count = 0;
    for (Map.Entry<TokenHash, AccessToken> entry : tokens.entrySet()) {
      AccessToken token = entry.getValue();
      if (which.test(token)) {
        entry.setValue(
            new AccessToken(
                token.id(),
                token.workspaceId(),
                token.userId(),
                token.kind(),
                token.name(),
                token.prefix(),
                token.scopes(),
                times.apply(token.times())));
        count++;
      }
    }
    return count;
  }

  private static UnaryOperator<TokenTimes> revokedAt(Instant at) {
    return times ->
        new TokenTimes(times.createdAt(), times.expiresAt(), Optional.of(at), times.lastUsedAt());
  }
}
