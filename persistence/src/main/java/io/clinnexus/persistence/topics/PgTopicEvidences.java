package io.clinnexus.persistence.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.persistence.shared.Batches;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Topic evidence on PostgreSQL. */
final class PgTopicEvidences implements TopicEvidences {

  private final TopicEvidenceMapper mapper;
  private final KnownTopics known;

  PgTopicEvidences(TopicEvidenceMapper mapper, KnownTopics known) {
    this.mapper = mapper;
    this.known = known;
  }

  @Override
  public void replace(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<TopicEvidence> evidence) {
    OpenTransaction.require();
    known.require(workspaceId, evidence.stream().map(TopicEvidence::topic));
    mapper.delete(workspaceId.value(), versionId.value());
    for (List<TopicEvidence> batch : Batches.of(evidence)) {
      Jsonb rows =
          JsonShapes.write(
              batch.stream()
                  .map(row -> TopicEvidenceRowConverter.toRow(workspaceId, row))
                  .toList());
      RowCounts.exactly(
          batch.size(),
          ConstraintNames.meaning(
              () -> mapper.insert(workspaceId.value(), rows),
              Map.of(ConstraintNames.TOPIC_EVIDENCE_VERSION, () -> new VersionNotFound(versionId))),
          "insert of topic evidence");
    }
  }

  @Override
  public List<TopicEvidence> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return toDomain(mapper.ofVersion(workspaceId.value(), versionId.value()));
  }

  @Override
  public List<TopicEvidence> ofTopic(
      WorkspaceId workspaceId, DocumentVersionId versionId, TopicKey topic) {
    return toDomain(mapper.ofTopic(workspaceId.value(), versionId.value(), topic.value()));
  }

  @Override
  public List<TopicEvidence> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors) {
    String[] anchorIds = anchors.stream().map(AnchorId::format).toArray(String[]::new);
    return toDomain(mapper.holding(workspaceId.value(), versionId.value(), anchorIds));
  }

  private static List<TopicEvidence> toDomain(List<TopicEvidenceRow> rows) {
    return rows.stream().map(TopicEvidenceRowConverter::toDomain).toList();
  }
}
