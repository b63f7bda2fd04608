package io.clinnexus.persistence.change;

import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of impact items. */
@Mapper
interface ImpactItemMapper {

  @Nullable ImpactItemRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<ImpactItemRow> ofEvent(
      @Param("workspaceId") UUID workspaceId, @Param("changeEventId") UUID changeEventId);

  List<ImpactItemRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("statuses") ImpactStatus[] statuses,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<UUID> insertMissing(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int decide(
      @Param("row") ImpactItemRow row,
      @Param("expected") ImpactStatus expected,
      @Param("next") ImpactStatus next);

  int transition(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") ImpactStatus expected,
      @Param("next") ImpactStatus next);
}
