package io.clinnexus.domain.anchors.parsing;

import java.nio.file.Path;

/**
 * Reads a source file into a typed tree. Deterministic: the same bytes give the same tree. Reads
 * nothing but the file, opens no connection, and ends within the limits.
 */
public interface DocumentParser {

  /** The media type this parser reads. */
  String mediaType();

  /** Name and version of the parser, part of the configuration hash of a run. */
  String version();

  /** Parses the file; throws {@link DocumentRejected} when it cannot or must not be read. */
  ParsedDocument parse(Path file, ParseLimits limits);
}
