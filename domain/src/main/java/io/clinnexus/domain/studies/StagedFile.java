package io.clinnexus.domain.studies;

import java.nio.file.Path;

/** A file that arrived but is not kept yet; closing it without {@link #keep()} discards it. */
public interface StagedFile extends AutoCloseable {

  /** Digest of the content. */
  Sha256 sha256();

  /** Size of the content in bytes. */
  long sizeBytes();

  /** The local copy, to look at the content before keeping it. */
  Path path();

  /** Moves the file atomically to its permanent place; keeping the same bytes twice is harmless. */
  void keep();

  @Override
  void close();
}
