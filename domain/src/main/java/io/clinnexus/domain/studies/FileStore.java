package io.clinnexus.domain.studies;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Keeps originals by content: the same bytes are stored once, under a name derived from their
 * digest alone. Throws {@link io.clinnexus.domain.shared.StoreUnavailable} when it cannot be
 * reached.
 */
public interface FileStore {

  /**
   * Streams the content into a private temporary place while counting and hashing it; throws {@link
   * FileTooLarge} as soon as the limit is passed, leaving nothing behind.
   */
  StagedFile stage(InputStream content, long maxBytes);

  /** Reads a stored file through a local path that is valid during the call only. */
  <T> T read(Sha256 sha256, Function<Path, T> reader);

  /** The location recorded for provenance, for example {@code sha256:…}; never a server path. */
  String uri(Sha256 sha256);
}
