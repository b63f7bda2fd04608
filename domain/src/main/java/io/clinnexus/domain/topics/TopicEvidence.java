package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a version has on a topic in one zone and language.
 *
 * @param anchors in reading order; they may be gone by now
 * @param chunks as far as they still exist
 * @param score the highest confidence of its blocks
 */
public record TopicEvidence(
    DocumentVersionId versionId,
    TopicKey topic,
    SourceZone zone,
    DocumentLanguage language,
    List<AnchorId> anchors,
    List<ChunkId> chunks,
    Optional<Confidence> score,
    Optional<TopicEvidenceDetails> details,
    Instant createdAt) {

  public TopicEvidence {
    anchors = List.copyOf(anchors);
    chunks = List.copyOf(chunks);
  }
}
