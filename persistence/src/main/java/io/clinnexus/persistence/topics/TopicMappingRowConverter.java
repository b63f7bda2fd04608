package io.clinnexus.persistence.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.topics.AssignmentDebug;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.ClusterAssignment;
import io.clinnexus.domain.topics.ClusterExample;
import io.clinnexus.domain.topics.ClusterNumber;
import io.clinnexus.domain.topics.ClusterStatistics;
import io.clinnexus.domain.topics.HeadingBlockId;
import io.clinnexus.domain.topics.HeadingCluster;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicMappingRun;
import io.clinnexus.domain.topics.TopicMappingRunId;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Between what mappings computed and its rows. */
final class TopicMappingRowConverter {

  private TopicMappingRowConverter() {}

  static TopicMappingRun toDomain(TopicMappingRunRow row) {
    return new TopicMappingRun(
        new TopicMappingRunId(row.id()),
        new DocumentVersionId(row.docVersionId()),
        row.mode(),
        JsonShapes.read(row.paramsJson(), OpaqueJson.class),
        TopicMappingMetricsJson.read(row.metricsJson()),
        row.createdAt(),
        row.pipelineVersion(),
        row.pipelineConfigHash());
  }

  static TopicMappingRunRow toRow(WorkspaceId workspaceId, TopicMappingRun run) {
    return new TopicMappingRunRow(
        run.id().value(),
        run.versionId().value(),
        run.mode(),
        JsonShapes.write(run.params()),
        TopicMappingMetricsJson.write(run.metrics()),
        run.createdAt(),
        run.pipelineVersion(),
        run.configurationHash(),
        workspaceId.value());
  }

  static HeadingCluster toDomain(HeadingClusterRow row) {
    return new HeadingCluster(
        new ClusterNumber(row.clusterId()),
        row.language(),
        List.of(JsonShapes.read(row.topTitlesJson(), String[].class)),
        List.of(JsonShapes.read(row.examplesJson(), ClusterExample[].class)),
        JsonShapes.read(row.statsJson(), ClusterStatistics.class),
        Optional.ofNullable(row.clusterEmbedding()),
        row.createdAt());
  }

  static HeadingClusterRow toRow(
      WorkspaceId workspaceId, DocumentVersionId versionId, HeadingCluster cluster) {
    return new HeadingClusterRow(
        UUID.randomUUID(),
        versionId.value(),
        cluster.number().value(),
        cluster.language(),
        JsonShapes.write(cluster.topTitles()),
        JsonShapes.write(cluster.examples()),
        JsonShapes.write(cluster.statistics()),
        cluster.createdAt(),
        cluster.embedding().orElse(null),
        workspaceId.value());
  }

  static ClusterAssignment toDomain(ClusterAssignmentRow row) {
    return new ClusterAssignment(
        new ClusterNumber(row.clusterId()),
        new TopicKey(row.topicKey()),
        row.mappedBy(),
        Optional.ofNullable(row.confidence()).map(Confidence::new),
        Optional.ofNullable(row.notes()),
        JsonShapes.readOptional(row.mappingDebugJson(), OpaqueJson.class),
        row.createdAt());
  }

  static ClusterAssignmentRow toRow(
      WorkspaceId workspaceId, DocumentVersionId versionId, ClusterAssignment assignment) {
    return new ClusterAssignmentRow(
        UUID.randomUUID(),
        versionId.value(),
        assignment.cluster().value(),
        assignment.topic().value(),
        assignment.assignedBy(),
        assignment.confidence().map(Confidence::value).orElse(null),
        assignment.notes().orElse(null),
        assignment.createdAt(),
        assignment.debug().map(JsonShapes::write).orElse(null),
        workspaceId.value());
  }

  static BlockTopicAssignment toDomain(BlockTopicAssignmentRow row) {
    return new BlockTopicAssignment(
        new HeadingBlockId(row.headingBlockId()),
        new TopicKey(row.topicKey()),
        Optional.ofNullable(row.confidence()).map(Confidence::new),
        JsonShapes.readOptional(row.debugJson(), AssignmentDebug.class),
        row.createdAt());
  }

  static BlockTopicAssignmentRow toRow(
      WorkspaceId workspaceId, DocumentVersionId versionId, BlockTopicAssignment assignment) {
    return new BlockTopicAssignmentRow(
        UUID.randomUUID(),
        versionId.value(),
        assignment.block().value(),
        assignment.topic().value(),
        assignment.confidence().map(Confidence::value).orElse(null),
        assignment.debug().map(JsonShapes::write).orElse(null),
        assignment.createdAt(),
        workspaceId.value());
  }
}
