package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.identity.AccessToken;
import io.clinnexus.domain.identity.IssuedToken;
import io.clinnexus.domain.identity.OwnMembership;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Keys, members and workspaces as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface IdentityDtoConverter {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "userId", source = "userId.value")
  @Mapping(target = "name", expression = "java(key.name().orElse(\"\"))")
  @Mapping(target = "createdAt", source = "times.createdAt")
  @Mapping(target = "expiresAt", source = "times.expiresAt")
  @Mapping(target = "revokedAt", source = "times.revokedAt")
  @Mapping(target = "lastUsedAt", source = "times.lastUsedAt")
  ApiKeyResponse response(AccessToken key);

  @Mapping(target = "id", source = "workspaceId.value")
  @Mapping(target = "name", source = "workspaceName")
  WorkspaceResponse response(OwnMembership membership);

  @Mapping(target = "userId", source = "user.id.value")
  @Mapping(target = "email", source = "user.email.value")
  @Mapping(target = "name", expression = "java(member.user().name().orElse(null))")
  @Mapping(target = "role", source = "membership.role")
  @Mapping(target = "active", source = "user.active")
  @Mapping(target = "joinedAt", source = "membership.createdAt")
  MemberResponse response(Member member);

  default InvitationResponse invitation(IssuedToken issued) {
    return new InvitationResponse(issued.secret().reveal(), issued.token().times().expiresAt());
  }

  default List<Scope> scopes(Set<Scope> scopes) {
    return scopes.stream().sorted(Comparator.naturalOrder()).toList();
  }

  default @Nullable Instant time(Optional<Instant> time) {
    return time.orElse(null);
  }
}
