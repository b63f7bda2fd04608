package io.clinnexus.persistence.anchors;

import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of replacing the content of a version by what was staged. */
@Mapper
interface TwinContentMapper {

  void createStagedAnchors();

  void createStagedChunks();

  int deleteVanishedAnchors(@Param("versionId") UUID versionId);

  int updateChangedAnchors(@Param("versionId") UUID versionId);

  int insertNewAnchors(@Param("versionId") UUID versionId);

  int deleteVanishedChunks(@Param("versionId") UUID versionId);

  int updateChangedChunks(@Param("versionId") UUID versionId);

  int insertNewChunks(@Param("versionId") UUID versionId);
}
