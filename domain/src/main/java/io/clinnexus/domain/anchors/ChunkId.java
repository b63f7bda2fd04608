package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;

/** The key of a chunk, at most 512 characters, stable for unchanged content of a version. */
public record ChunkId(String value) {

  public ChunkId {
    InvalidValue.unless(
        !value.isBlank() && value.length() <= 512, "chunkId", "must have 1 to 512 characters.");
  }
}
