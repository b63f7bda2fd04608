package io.clinnexus.persistence.change;

import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of change events. */
@Mapper
interface ChangeEventMapper {

  @Nullable ChangeEventRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable ChangeEventRow between(
      @Param("workspaceId") UUID workspaceId,
      @Param("fromVersionId") UUID fromVersionId,
      @Param("toVersionId") UUID toVersionId);

  List<ChangeEventRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  int upsert(ChangeEventRow row);
}
