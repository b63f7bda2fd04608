package io.clinnexus.persistence.topics;

import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of topic mapping runs, clusters and assignments. */
@Mapper
interface TopicMappingMapper {

  List<TopicMappingRunRow> runs(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<HeadingClusterRow> clusters(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  List<ClusterAssignmentRow> clusterAssignments(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  List<BlockTopicAssignmentRow> blockAssignments(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  List<BlockTopicAssignmentRow> blockAssignmentsOf(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("blocks") String[] blocks);

  int insertRun(TopicMappingRunRow row);

  int insertClusters(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int insertComputedClusterAssignments(
      @Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int upsertClusterAssignments(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int upsertBlockAssignments(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int deleteClusters(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  int deleteComputedClusterAssignments(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  int deleteBlockAssignments(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);
}
