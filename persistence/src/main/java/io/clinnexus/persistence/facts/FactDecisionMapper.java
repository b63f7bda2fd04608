package io.clinnexus.persistence.facts;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of decisions about facts, which are only ever added. */
@Mapper
interface FactDecisionMapper {

  @Nullable FactDecisionRow last(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("factType") String factType,
      @Param("factKey") String factKey);

  List<FactDecisionRow> inForce(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  List<FactDecisionRow> history(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("factType") String factType,
      @Param("factKey") String factKey,
      @Param("before") @Nullable Integer before,
      @Param("limit") int limit);

  int insert(@Param("workspaceId") UUID workspaceId, @Param("row") FactDecisionRow row);
}
