package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.InMemoryChunkSearch;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Topic evidence in a map. */
public final class InMemoryTopicEvidences implements TopicEvidences {

  private static final Comparator<TopicEvidence> ORDER =
      Comparator.comparing((TopicEvidence evidence) -> evidence.topic().value())
          .thenComparing(evidence -> evidence.zone().code())
          .thenComparing(evidence -> evidence.language().code());

  private final InMemoryRows<List<Object>, TopicEvidence> rows = new InMemoryRows<>();
  private final Documents documents;
  private final InMemoryTopics topics;
  private final InMemoryChunkSearch chunks;

  public InMemoryTopicEvidences(
      Documents documents, InMemoryTopics topics, InMemoryChunkSearch chunks) {
    this.documents = documents;
    this.topics = topics;
    this.chunks = chunks;
  }

  @Override
  public void replace(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<TopicEvidence> evidence) {
    if (documents.findVersion(workspaceId, versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
    topics.require(workspaceId, evidence.stream().map(TopicEvidence::topic));
    rows.removeIf(workspaceId, row -> row.versionId().equals(versionId));
    for (TopicEvidence row : evidence) {
      rows.put(workspaceId, List.of(versionId, row.topic(), row.zone(), row.language()), row);
    }
  }

  @Override
  public List<TopicEvidence> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return rows.all(workspaceId, row -> row.versionId().equals(versionId))
        .sorted(ORDER)
        .map(this::withLivingChunks)
        .toList();
  }

  @Override
  public List<TopicEvidence> ofTopic(
      WorkspaceId workspaceId, DocumentVersionId versionId, TopicKey topic) {
    return ofVersion(workspaceId, versionId).stream()
        .filter(row -> row.topic().equals(topic))
        .toList();
  }

  @Override
  public List<TopicEvidence> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors) {
    return ofVersion(workspaceId, versionId).stream()
        .filter(row -> !Collections.disjoint(row.anchors(), anchors))
        .toList();
  }

  private TopicEvidence withLivingChunks(TopicEvidence row) {
    return new TopicEvidence(
        row.versionId(),
        row.topic(),
        row.zone(),
        row.language(),
        row.anchors(),
        row.chunks().stream().filter(chunks::has).toList(),
        row.score(),
        row.details(),
        row.createdAt());
  }
}
