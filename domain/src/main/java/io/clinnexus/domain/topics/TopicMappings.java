package io.clinnexus.domain.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Set;

/** What mappings of versions onto topics computed; nothing of another workspace is ever found. */
public interface TopicMappings {

  /**
   * Stores what a mapping computed in place of what the version had: clusters, the topics of
   * blocks, and those of clusters, of which the ones that a person, a seed or an import gave stay.
   * Runs are kept. Throws {@link VersionNotFound} or {@link TopicNotFound}.
   */
  void replace(WorkspaceId workspaceId, TopicMapping mapping);

  /**
   * Gives clusters their topics, in place of the ones they have; throws {@link VersionNotFound} or
   * {@link TopicNotFound}.
   */
  void assignClusters(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<ClusterAssignment> assignments);

  /**
   * Gives blocks their topics, in place of the ones they have; throws {@link VersionNotFound} or
   * {@link TopicNotFound}.
   */
  void assignBlocks(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<BlockTopicAssignment> assignments);

  /** Lists the runs of a version, newest first, then by id. */
  Page<TopicMappingRun> runs(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page);

  /** The clusters of a version by number and language. */
  List<HeadingCluster> clusters(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The topics of the clusters of a version by number. */
  List<ClusterAssignment> clusterAssignments(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The topics of the blocks of a version by block id. */
  List<BlockTopicAssignment> blockAssignments(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The topics of some blocks of a version by block id; a block without a topic has none. */
  List<BlockTopicAssignment> blockAssignments(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<HeadingBlockId> blocks);
}
