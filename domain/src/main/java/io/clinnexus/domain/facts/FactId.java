package io.clinnexus.domain.facts;

import io.clinnexus.domain.studies.DocumentVersionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a fact. */
public record FactId(UUID value) {

  /** The id of what a version says under a key: the same input gives the same row. */
  public static FactId of(DocumentVersionId versionId, FactKey key) {
    String name = "fact:" + versionId.value() + ":" + key.format();
    return new FactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
