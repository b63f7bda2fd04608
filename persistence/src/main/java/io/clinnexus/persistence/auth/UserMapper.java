package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Role;
import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of users and their memberships. */
@Mapper
interface UserMapper {

  @Nullable MemberRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable MemberRow findByEmail(
      @Param("workspaceId") UUID workspaceId, @Param("email") String email);

  List<MemberRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<UUID> lockAdministrators(@Param("workspaceId") UUID workspaceId);

  int insert(UserRow row);

  int insertMembership(MembershipRow row);

  int updateRole(
      @Param("workspaceId") UUID workspaceId,
      @Param("userId") UUID userId,
      @Param("expected") Role expected,
      @Param("next") Role next);

  int deleteMembership(@Param("workspaceId") UUID workspaceId, @Param("userId") UUID userId);
}
