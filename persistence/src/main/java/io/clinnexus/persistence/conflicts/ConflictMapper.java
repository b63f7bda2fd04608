package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of conflicts and their items. */
@Mapper
interface ConflictMapper {

  @Nullable ConflictRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<ConflictRow> list(ConflictSearch search);

  List<ConflictItemRow> items(@Param("workspaceId") UUID workspaceId, @Param("ids") UUID[] ids);

  List<ConflictRow> detected(
      @Param("workspaceId") UUID workspaceId, @Param("studyId") UUID studyId);

  int insert(ConflictRow row);

  int insertItems(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int transition(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") ConflictStatus expected,
      @Param("next") ConflictStatus next);

  int decide(
      @Param("row") ConflictRow row,
      @Param("expected") ConflictStatus expected,
      @Param("next") ConflictStatus next);

  int refind(
      @Param("row") ConflictRow row,
      @Param("expected") ConflictStatus expected,
      @Param("next") ConflictStatus next);

  int assign(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("ownerUserId") @Nullable UUID ownerUserId);

  int revise(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("severity") ConflictSeverity severity,
      @Param("title") String title,
      @Param("description") String description);

  int deleteItems(@Param("workspaceId") UUID workspaceId, @Param("conflictId") UUID conflictId);
}
