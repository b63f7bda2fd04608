package io.clinnexus.persistence.auth;

import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of workspaces. */
@Mapper
interface WorkspaceMapper {

  @Nullable WorkspaceRow find(@Param("workspaceId") UUID workspaceId);

  int insert(WorkspaceRow row);

  int updateName(@Param("workspaceId") UUID workspaceId, @Param("name") String name);
}
