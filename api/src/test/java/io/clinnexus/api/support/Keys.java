package io.clinnexus.api.support;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.User;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.AccessToken;
import io.clinnexus.domain.identity.AccessTokenId;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.TokenKind;
import io.clinnexus.domain.identity.TokenSecret;
import io.clinnexus.domain.identity.TokenTimes;
import io.clinnexus.domain.shared.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Puts keys and members straight into the stores of a server. */
public final class Keys {

  private Keys() {}

  /** A key of a member with all scopes. */
  public static String of(BeanFactory server, Actor member) {
    return of(server, member, EnumSet.allOf(Scope.class));
  }

  /** A key of a member with some scopes. */
  public static String of(BeanFactory server, Actor member, Set<Scope> scopes) {
    TokenSecret secret = TokenSecret.next(TokenKind.API_KEY, new SecureRandom());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    AccessToken token =
        new AccessToken(
            new AccessTokenId(UUID.randomUUID()),
            member.workspaceId(),
            member.userId(),
            TokenKind.API_KEY,
            Optional.of("test"),
            secret.prefix(),
            scopes,
            TokenTimes.of(now, now.plus(Duration.ofDays(1))));
    server
        .getBean(Transactions.class)
        .run(() -> server.getBean(AccessTokens.class).add(token, secret.hash()));
    return secret.reveal();
  }

  /** A new member of a workspace. */
  public static Actor member(BeanFactory server, WorkspaceId workspaceId, Role role) {
    UserId id = new UserId(UUID.randomUUID());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Member member =
        new Member(
            new User(
                id, new EmailAddress(id.value() + "@test.example"), Optional.empty(), true, now),
            new Membership(workspaceId, id, role, now));
    server.getBean(Transactions.class).run(() -> server.getBean(Users.class).add(member));
    return new Actor(workspaceId, id);
  }
}
