package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.AccessToken;
import io.clinnexus.domain.identity.AccessTokenId;
import io.clinnexus.domain.identity.Login;
import io.clinnexus.domain.identity.OwnMembership;
import io.clinnexus.domain.identity.PasswordHash;
import io.clinnexus.domain.identity.TokenTimes;
import io.clinnexus.domain.shared.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between tokens and logins and their rows. */
@Mapper
interface IdentityRowConverter {

  IdentityRowConverter INSTANCE = Mappers.getMapper(IdentityRowConverter.class);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "workspaceId", source = "workspaceId.value")
  @Mapping(target = "userId", source = "userId.value")
  @Mapping(target = "name", expression = "java(token.name().orElse(null))")
  @Mapping(target = "createdAt", source = "times.createdAt")
  @Mapping(target = "expiresAt", source = "times.expiresAt")
  @Mapping(target = "revokedAt", expression = "java(token.times().revokedAt().orElse(null))")
  @Mapping(target = "lastUsedAt", expression = "java(token.times().lastUsedAt().orElse(null))")
  AccessTokenRow toRow(AccessToken token);

  default AccessToken toDomain(AccessTokenRow row) {
    return new AccessToken(
        new AccessTokenId(row.id()),
        new WorkspaceId(row.workspaceId()),
        new UserId(row.userId()),
        row.kind(),
        Optional.ofNullable(row.name()),
        row.prefix(),
        scopes(row.scopes()),
        new TokenTimes(
            row.createdAt(),
            row.expiresAt(),
            Optional.ofNullable(row.revokedAt()),
            Optional.ofNullable(row.lastUsedAt())));
  }

  default Login toDomain(LoginRow row) {
    return new Login(
        new UserId(row.userId()),
        Optional.ofNullable(row.passwordHash()).map(PasswordHash::new),
        row.isActive());
  }

  default OwnMembership toDomain(OwnMembershipRow row) {
    return new OwnMembership(
        new WorkspaceId(row.workspaceId()), row.name(), row.role(), row.createdAt());
  }

  default String[] codes(Set<Scope> scopes) {
    return scopes.stream().map(Scope::code).sorted().toArray(String[]::new);
  }

  private static Set<Scope> scopes(String[] codes) {
    return Arrays.stream(codes)
        .map(code -> Coded.parse(Scope.class, code))
        .collect(Collectors.toUnmodifiableSet());
  }
}
