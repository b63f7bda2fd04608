package io.clinnexus.persistence.anchors;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of the comparisons of versions. */
@Mapper
interface VersionComparisonMapper {

  @Nullable VersionComparisonRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable VersionComparisonRow between(
      @Param("workspaceId") UUID workspaceId, @Param("from") UUID from, @Param("to") UUID to);

  List<VersionComparisonRow> listOf(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insert(VersionComparisonRow row);

  int update(VersionComparisonRow row);
}
