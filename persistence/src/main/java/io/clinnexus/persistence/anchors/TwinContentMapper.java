package io.clinnexus.persistence.anchors;

import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of replacing the content of a version by what was staged. */
@Mapper
interface TwinContentMapper {

  void createStagedAnchors(@Param("workspaceId") UUID workspaceId);

  void createStagedChunks(@Param("workspaceId") UUID workspaceId);

  int deleteVanishedAnchors(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int updateChangedAnchors(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insertNewAnchors(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int deleteVanishedChunks(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int updateChangedChunks(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insertNewChunks(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insertBacklog(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);
}
