package io.clinnexus.domain.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What mappings computed, in maps. */
public final class InMemoryTopicMappings implements TopicMappings {

  private final InMemoryRows<TopicMappingRunId, TopicMappingRun> runs = new InMemoryRows<>();
  private final InMemoryRows<Place, Owned<HeadingCluster>> clusters = new InMemoryRows<>();
  private final InMemoryRows<Place, Owned<ClusterAssignment>> ofClusters = new InMemoryRows<>();
  private final InMemoryRows<Place, Owned<BlockTopicAssignment>> ofBlocks = new InMemoryRows<>();
  private final Documents documents;
  private final InMemoryTopics topics;

  private record Place(DocumentVersionId versionId, Object key) {}

  private record Owned<T>(DocumentVersionId versionId, T value) {}

  public InMemoryTopicMappings(Documents documents, InMemoryTopics topics) {
    this.documents = documents;
    this.topics = topics;
  }

  @Override
  public void replace(WorkspaceId workspaceId, TopicMapping mapping) {
    DocumentVersionId versionId = mapping.run().versionId();
    requireVersion(workspaceId, versionId);
    require(workspaceId, mapping.clusterAssignments(), mapping.blockAssignments());
    runs.put(workspaceId, mapping.run().id(), mapping.run());
    clusters.removeIf(workspaceId, row -> row.versionId().equals(versionId));
    for (HeadingCluster cluster : mapping.clusters()) {
      Object key = List.of(cluster.number(), cluster.language());
      clusters.put(workspaceId, new Place(versionId, key), new Owned<>(versionId, cluster));
    }
    ofClusters.removeIf(
        workspaceId, row -> row.versionId().equals(versionId) && computed(row.value()));
    for (ClusterAssignment assignment : mapping.clusterAssignments()) {
      Place place = new Place(versionId, assignment.cluster());
      if (ofClusters.find(workspaceId, place).isEmpty()) {
        ofClusters.put(workspaceId, place, new Owned<>(versionId, assignment));
      }
    }
    ofBlocks.removeIf(workspaceId, row -> row.versionId().equals(versionId));
    put(workspaceId, versionId, mapping.blockAssignments());
  }

  private static boolean computed(ClusterAssignment assignment) {
    return assignment.assignedBy() == AssignedBy.AUTO
        || assignment.assignedBy() == AssignedBy.ASSIST;
  }

  private void require(
      WorkspaceId workspaceId, List<ClusterAssignment> some, List<BlockTopicAssignment> others) {
    topics.require(
        workspaceId,
        Stream.concat(
            some.stream().map(ClusterAssignment::topic),
            others.stream().map(BlockTopicAssignment::topic)));
  }

  private void requireVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    if (documents.findVersion(workspaceId, versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
  }

  private void put(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<BlockTopicAssignment> all) {
    for (BlockTopicAssignment assignment : all) {
      ofBlocks.put(
          workspaceId,
          new Place(versionId, assignment.block()),
          new Owned<>(versionId, assignment));
    }
  }

  @Override
  public void assignClusters(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<ClusterAssignment> assignments) {
    requireVersion(workspaceId, versionId);
    require(workspaceId, assignments, List.of());
    for (ClusterAssignment assignment : assignments) {
      ofClusters.put(
          workspaceId,
          new Place(versionId, assignment.cluster()),
          new Owned<>(versionId, assignment));
    }
  }

  @Override
  public void assignBlocks(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<BlockTopicAssignment> assignments) {
    requireVersion(workspaceId, versionId);
    require(workspaceId, List.of(), assignments);
    put(workspaceId, versionId, assignments);
  }

  @Override
  public Page<TopicMappingRun> runs(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return InMemoryPages.cut(
        runs.all(workspaceId, run -> run.versionId().equals(versionId))
            .sorted(
                Comparator.comparing(TopicMappingRun::createdAt)
                    .reversed()
                    .thenComparing(run -> run.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public List<HeadingCluster> clusters(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return of(clusters, workspaceId, versionId)
        .sorted(
            Comparator.comparing((HeadingCluster cluster) -> cluster.number().value())
                .thenComparing(HeadingCluster::language))
        .toList();
  }

  @Override
  public List<ClusterAssignment> clusterAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return of(ofClusters, workspaceId, versionId)
        .sorted(Comparator.comparing(assignment -> assignment.cluster().value()))
        .toList();
  }

  @Override
  public List<BlockTopicAssignment> blockAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return of(ofBlocks, workspaceId, versionId)
        .sorted(Comparator.comparing(assignment -> assignment.block().value()))
        .toList();
  }

  @Override
  public List<BlockTopicAssignment> blockAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<HeadingBlockId> blocks) {
    return blockAssignments(workspaceId, versionId).stream()
        .filter(assignment -> blocks.contains(assignment.block()))
        .toList();
  }

  private static <T> Stream<T> of(
      InMemoryRows<Place, Owned<T>> rows, WorkspaceId workspaceId, DocumentVersionId versionId) {
    return rows.all(workspaceId, row -> row.versionId().equals(versionId)).map(Owned::value);
  }
}
