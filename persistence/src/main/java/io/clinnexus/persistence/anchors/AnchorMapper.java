package io.clinnexus.persistence.anchors;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of reading anchors. */
@Mapper
interface AnchorMapper {

  @Nullable AnchorRow find(
      @Param("workspaceId") UUID workspaceId, @Param("anchorId") String anchorId);

  List<AnchorRow> list(AnchorSearch search);

  List<AnchorRow> all(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  List<AnchorRow> outline(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  List<AnchorRow> blockHeads(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("after") int after,
      @Param("limit") int limit);
}
