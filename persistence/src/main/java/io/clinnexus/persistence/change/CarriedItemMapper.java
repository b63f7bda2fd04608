package io.clinnexus.persistence.change;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of what was carried between versions. */
@Mapper
interface CarriedItemMapper {

  @Nullable CarriedItemRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  /** The id of the comparison; its row is locked until the transaction ends. */
  @Nullable UUID lockComparison(
      @Param("workspaceId") UUID workspaceId, @Param("comparisonId") UUID comparisonId);

  List<CarriedItemRow> list(
      @Param("workspaceId") UUID workspaceId, @Param("comparisonId") UUID comparisonId);

  int insert(CarriedItemRow row);

  int update(CarriedItemRow row);

  int settle(CarriedItemRow row);

  int delete(@Param("workspaceId") UUID workspaceId, @Param("ids") UUID[] ids);
}
