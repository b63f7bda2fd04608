package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Set;

/** The evidence of topics in versions; that of another workspace is never found. */
public interface TopicEvidences {

  /**
   * Stores the evidence of a version in place of what it had; throws {@link VersionNotFound} or
   * {@link TopicNotFound}.
   */
  void replace(WorkspaceId workspaceId, DocumentVersionId versionId, List<TopicEvidence> evidence);

  /** The evidence of a version by topic, zone and language. */
  List<TopicEvidence> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The evidence of a topic in a version by zone and language. */
  List<TopicEvidence> ofTopic(WorkspaceId workspaceId, DocumentVersionId versionId, TopicKey topic);

  /** The evidence of a version that holds any of the anchors, by topic, zone and language. */
  List<TopicEvidence> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors);
}
