package io.clinnexus.domain.topics;

import java.util.List;

/** Everything that one mapping of a version computed. */
public record TopicMapping(
    TopicMappingRun run,
    List<HeadingCluster> clusters,
    List<ClusterAssignment> clusterAssignments,
    List<BlockTopicAssignment> blockAssignments) {

  public TopicMapping {
    clusters = List.copyOf(clusters);
    clusterAssignments = List.copyOf(clusterAssignments);
    blockAssignments = List.copyOf(blockAssignments);
  }
}
