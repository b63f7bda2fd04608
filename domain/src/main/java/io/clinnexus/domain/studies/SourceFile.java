package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.InvalidValue;

/**
 * The stored original of a version: the digest that names it in the file store, its size in bytes,
 * its media type as found in the content, and the user's file name (for display only).
 */
public record SourceFile(Sha256 sha256, long sizeBytes, String mediaType, String fileName) {

  public SourceFile {
    InvalidValue.unless(sizeBytes > 0, "sizeBytes", "must be positive.");
  }
}
