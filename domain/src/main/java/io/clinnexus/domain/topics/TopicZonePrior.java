package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneKey;
import java.time.Instant;
import java.util.Optional;

/** How likely a topic is in a zone of a document type before its text is looked at, 0 to 1. */
public record TopicZonePrior(
    TopicKey topic,
    DocumentType docType,
    ZoneKey zone,
    double weight,
    Optional<String> notes,
    Instant createdAt) {

  public TopicZonePrior {
    InvalidValue.unless(weight >= 0 && weight <= 1, "weight", "must be 0 to 1.");
    notes.ifPresent(text -> StorableText.require(text, "notes"));
  }
}
