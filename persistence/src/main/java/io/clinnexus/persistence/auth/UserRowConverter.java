package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.User;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between users, memberships and their rows. */
@Mapper
interface UserRowConverter {

  UserRowConverter INSTANCE = Mappers.getMapper(UserRowConverter.class);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "email", source = "email.value")
  @Mapping(target = "name", expression = "java(user.name().orElse(null))")
  @Mapping(target = "isActive", source = "active")
  UserRow toRow(User user);

  @Mapping(target = "workspaceId", source = "workspaceId.value")
  @Mapping(target = "userId", source = "userId.value")
  MembershipRow toRow(Membership membership);

  default Member toDomain(MemberRow row) {
    UserId id = new UserId(row.id());
    return new Member(
        new User(
            id,
            new EmailAddress(row.email()),
            Optional.ofNullable(row.name()),
            row.isActive(),
            row.createdAt()),
        new Membership(new WorkspaceId(row.workspaceId()), id, row.role(), row.joinedAt()));
  }
}
