package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * The topic that a cluster of headings stands for.
 *
 * @param debug how the decision came about, an open object
 */
public record ClusterAssignment(
    ClusterNumber cluster,
    TopicKey topic,
    AssignedBy assignedBy,
    Optional<Confidence> confidence,
    Optional<String> notes,
    Optional<OpaqueJson> debug,
    Instant createdAt) {

  public ClusterAssignment {
    notes.ifPresent(text -> StorableText.require(text, "notes"));
    debug.ifPresent(json -> json.requireObject("debug"));
  }
}
