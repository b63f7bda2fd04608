package io.clinnexus.persistence.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicEvidenceDetails;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Between topic evidence and its rows. */
final class TopicEvidenceRowConverter {

  private TopicEvidenceRowConverter() {}

  static TopicEvidence toDomain(TopicEvidenceRow row) {
    return new TopicEvidence(
        new DocumentVersionId(row.docVersionId()),
        new TopicKey(row.topicKey()),
        row.sourceZone(),
        row.language(),
        Arrays.stream(row.anchorIds()).map(AnchorId::parse).toList(),
        Arrays.stream(row.chunkIds()).map(ChunkId::new).toList(),
        Optional.ofNullable(row.score()).map(Confidence::new),
        JsonShapes.readOptional(row.evidenceJson(), TopicEvidenceDetails.class),
        row.createdAt());
  }

  static TopicEvidenceRow toRow(WorkspaceId workspaceId, TopicEvidence evidence) {
    return new TopicEvidenceRow(
        UUID.randomUUID(),
        evidence.versionId().value(),
        evidence.topic().value(),
        evidence.zone(),
        evidence.language(),
        evidence.anchors().stream().map(AnchorId::format).toArray(String[]::new),
        evidence.chunks().stream().map(ChunkId::value).toArray(String[]::new),
        evidence.score().map(Confidence::value).orElse(null),
        evidence.details().map(JsonShapes::write).orElse(null),
        evidence.createdAt(),
        workspaceId.value());
  }
}
