package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.tasks.TaskStatus;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of tasks. */
@Mapper
interface TaskMapper {

  @Nullable TaskRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<TaskRow> list(TaskSearch search);

  List<TaskRow> unfinishedAboutConflict(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("conflictId") String conflictId);

  List<TaskRow> unfinishedAboutChange(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("changeEventId") String changeEventId);

  int insert(@Param("workspaceId") UUID workspaceId, @Param("task") TaskRow task);

  int updateStatus(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") TaskStatus expected,
      @Param("next") TaskStatus next);

  int updateAssignee(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("assignedTo") @Nullable UUID assignedTo);
}
