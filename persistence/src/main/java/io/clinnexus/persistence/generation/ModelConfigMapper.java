package io.clinnexus.persistence.generation;

import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of model configurations. */
@Mapper
interface ModelConfigMapper {

  @Nullable ModelConfigRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<ModelConfigRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  int insert(ModelConfigRow row);
}
