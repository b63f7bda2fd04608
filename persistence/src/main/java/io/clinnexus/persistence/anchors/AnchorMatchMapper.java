package io.clinnexus.persistence.anchors;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of anchor matches. */
@Mapper
interface AnchorMatchMapper {

  List<AnchorMatchRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("from") UUID from,
      @Param("to") UUID to,
      @Param("after") int after,
      @Param("limit") int limit);

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

  int insertStaged(
      @Param("workspaceId") UUID workspaceId,
      @Param("documentId") UUID documentId,
      @Param("from") UUID from,
      @Param("to") UUID to);

  int delete(
      @Param("workspaceId") UUID workspaceId, @Param("from") UUID from, @Param("to") UUID to);

  int deleteStaged();
}
