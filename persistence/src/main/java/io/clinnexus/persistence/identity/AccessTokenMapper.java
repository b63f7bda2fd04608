package io.clinnexus.persistence.identity;

import io.clinnexus.domain.identity.TokenKind;
import io.clinnexus.persistence.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of access tokens. */
@Mapper
interface AccessTokenMapper {

  @Nullable AccessTokenRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<AccessTokenRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("kind") TokenKind kind,
      @Param("userId") @Nullable UUID userId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  int insert(@Param("row") AccessTokenRow row, @Param("secretHash") byte[] secretHash);

  int revoke(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id, @Param("at") Instant at);

  int revokeAll(
      @Param("workspaceId") UUID workspaceId,
      @Param("userId") UUID userId,
      @Param("kind") TokenKind kind,
      @Param("at") Instant at);

  int touch(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id, @Param("at") Instant at);

  int deleteEnded(
      @Param("workspaceId") UUID workspaceId,
      @Param("userId") UUID userId,
      @Param("before") Instant before);
}
