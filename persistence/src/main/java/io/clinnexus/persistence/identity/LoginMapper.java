package io.clinnexus.persistence.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of logins; what is read before a workspace is known is read through functions. */
@Mapper
interface LoginMapper {

  @Nullable PresentedTokenRow findToken(@Param("hash") byte[] hash);

  @Nullable LoginRow findByEmail(@Param("email") String email);

  @Nullable LoginRow findByIdentity(
      @Param("issuer") String issuer, @Param("subject") String subject);

  List<OwnMembershipRow> listMemberships(@Param("userId") UUID userId);

  int updatePassword(
      @Param("workspaceId") UUID workspaceId,
      @Param("userId") UUID userId,
      @Param("passwordHash") String passwordHash,
      @Param("at") Instant at);

  int updateIdentity(
      @Param("workspaceId") UUID workspaceId,
      @Param("userId") UUID userId,
      @Param("issuer") String issuer,
      @Param("subject") String subject);
}
