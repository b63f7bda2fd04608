package io.clinnexus.persistence.anchors;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of anchor matches. */
@Mapper
interface AnchorMatchMapper {

  List<AnchorMatchRow> between(
      @Param("workspaceId") UUID workspaceId, @Param("from") UUID from, @Param("to") UUID to);

  List<AnchorMatchRow> listFrom(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("anchorId") String anchorId);

  List<AnchorMatchRow> listTo(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("anchorId") String anchorId);

  /** The versions of the document among the two; both are locked until the transaction ends. */
  List<UUID> lockVersions(
      @Param("workspaceId") UUID workspaceId,
      @Param("documentId") UUID documentId,
      @Param("versionIds") UUID[] versionIds);

  void createStagedMatches();

  int insertNew(
      @Param("workspaceId") UUID workspaceId,
      @Param("documentId") UUID documentId,
      @Param("from") UUID from,
      @Param("to") UUID to,
      @Param("alignerVersion") String alignerVersion);

  int updateChanged(
      @Param("workspaceId") UUID workspaceId,
      @Param("from") UUID from,
      @Param("to") UUID to,
      @Param("alignerVersion") String alignerVersion);

  int deleteVanished(
      @Param("workspaceId") UUID workspaceId, @Param("from") UUID from, @Param("to") UUID to);

  int deleteStaged();
}
