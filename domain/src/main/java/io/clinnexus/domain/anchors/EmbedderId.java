package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;

/** Name and version of an embedder; only vectors with equal ids may be compared. */
public record EmbedderId(String name, String version) {

  public EmbedderId {
    InvalidValue.unless(!name.isBlank(), "embedder", "must have a name.");
    InvalidValue.unless(!version.isBlank(), "embedder", "must have a version.");
  }
}
