package io.clinnexus.persistence.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.ClusterAssignment;
import io.clinnexus.domain.topics.HeadingBlockId;
import io.clinnexus.domain.topics.HeadingCluster;
import io.clinnexus.domain.topics.TopicMapping;
import io.clinnexus.domain.topics.TopicMappingRun;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.persistence.shared.Batches;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What mappings onto topics computed, on PostgreSQL. */
final class PgTopicMappings implements TopicMappings {

  private final TopicMappingMapper mapper;
  private final KnownTopics known;

  PgTopicMappings(TopicMappingMapper mapper, KnownTopics known) {
    this.mapper = mapper;
    this.known = known;
  }

  @Override
  public void replace(WorkspaceId workspaceId, TopicMapping mapping) {
    OpenTransaction.require();
    DocumentVersionId versionId = mapping.run().versionId();
    UUID workspace = workspaceId.value();
    TopicMappingRunRow run = TopicMappingRowConverter.toRow(workspaceId, mapping.run());
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insertRun(run),
            missing(ConstraintNames.TOPIC_MAPPING_RUN_VERSION, versionId)),
        "insert of a topic mapping run");
    known.require(
        workspaceId,
        Stream.concat(
            mapping.clusterAssignments().stream().map(ClusterAssignment::topic),
            mapping.blockAssignments().stream().map(BlockTopicAssignment::topic)));
    mapper.deleteClusters(workspace, versionId.value());
    mapper.deleteComputedClusterAssignments(workspace, versionId.value());
    mapper.deleteBlockAssignments(workspace, versionId.value());
    insertClusters(workspaceId, versionId, mapping.clusters());
    inBatches(
        mapping.clusterAssignments(),
        assignment -> TopicMappingRowConverter.toRow(workspaceId, versionId, assignment),
        (rows, size) -> mapper.insertComputedClusterAssignments(workspace, rows));
    upsertBlocks(workspaceId, versionId, mapping.blockAssignments());
  }

  private void insertClusters(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<HeadingCluster> clusters) {
    inBatches(
        clusters,
        cluster -> TopicMappingRowConverter.toRow(workspaceId, versionId, cluster),
        (rows, size) ->
            RowCounts.exactly(
                size, mapper.insertClusters(workspaceId.value(), rows), "insert of clusters"));
  }

  @Override
  public void assignClusters(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<ClusterAssignment> assignments) {
    OpenTransaction.require();
    known.require(workspaceId, assignments.stream().map(ClusterAssignment::topic));
    inBatches(
        assignments,
        assignment -> TopicMappingRowConverter.toRow(workspaceId, versionId, assignment),
        (rows, size) ->
            RowCounts.exactly(
                size,
                ConstraintNames.meaning(
                    () -> mapper.upsertClusterAssignments(workspaceId.value(), rows),
                    missing(ConstraintNames.CLUSTER_ASSIGNMENT_VERSION, versionId)),
                "upsert of cluster assignments"));
  }

  @Override
  public void assignBlocks(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<BlockTopicAssignment> assignments) {
    OpenTransaction.require();
    known.require(workspaceId, assignments.stream().map(BlockTopicAssignment::topic));
    upsertBlocks(workspaceId, versionId, assignments);
  }

  private void upsertBlocks(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<BlockTopicAssignment> assignments) {
    inBatches(
        assignments,
        assignment -> TopicMappingRowConverter.toRow(workspaceId, versionId, assignment),
        (rows, size) ->
            RowCounts.exactly(
                size,
                ConstraintNames.meaning(
                    () -> mapper.upsertBlockAssignments(workspaceId.value(), rows),
                    missing(ConstraintNames.BLOCK_ASSIGNMENT_VERSION, versionId)),
                "upsert of block assignments"));
  }

  private static Map<String, Supplier<? extends DomainException>> missing(
      String constraint, DocumentVersionId versionId) {
    return Map.of(constraint, () -> new VersionNotFound(versionId));
  }

  private static <T> void inBatches(List<T> all, Function<T, Object> toRow, BatchWriter writer) {
    for (List<T> batch : Batches.of(all)) {
      writer.write(JsonShapes.write(batch.stream().map(toRow).toList()), batch.size());
    }
  }

  /** Writes rows, given as JSON, and checks how many there were. */
  private interface BatchWriter {

    void write(Jsonb rows, int size);
  }

  @Override
  public Page<TopicMappingRun> runs(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.runs(workspaceId.value(), versionId.value(), after, limit),
        TopicMappingRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public List<HeadingCluster> clusters(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.clusters(workspaceId.value(), versionId.value()).stream()
        .map(TopicMappingRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<ClusterAssignment> clusterAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.clusterAssignments(workspaceId.value(), versionId.value()).stream()
        .map(TopicMappingRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<BlockTopicAssignment> blockAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.blockAssignments(workspaceId.value(), versionId.value()).stream()
        .map(TopicMappingRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<BlockTopicAssignment> blockAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<HeadingBlockId> blocks) {
    String[] ids = blocks.stream().map(HeadingBlockId::value).toArray(String[]::new);
    return mapper.blockAssignmentsOf(workspaceId.value(), versionId.value(), ids).stream()
        .map(TopicMappingRowConverter::toDomain)
        .toList();
  }
}
