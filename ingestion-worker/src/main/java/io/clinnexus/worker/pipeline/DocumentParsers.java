package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.anchors.parsing.DocumentParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parsers of this worker, each for a media type of its own. */
public final class DocumentParsers {

  private final List<DocumentParser> parsers;

  /** Throws {@link IllegalArgumentException} when two parsers are for the same media type. */
  public DocumentParsers(List<DocumentParser> parsers) {
    this.parsers = List.copyOf(parsers);
    long types = parsers.stream().map(DocumentParser::mediaType).distinct().count();
    if (types != parsers.size()) {
      throw new IllegalArgumentException("Two parsers are for the same media type.");
    }
  }

  /** The parser for a media type. */
  public Optional<DocumentParser> forMediaType(String mediaType) {
    return parsers.stream().filter(parser -> parser.mediaType().equals(mediaType)).findFirst();
  }

  /** The versions of all parsers, part of the configuration hash of a run. */
  public String versions() {
    return parsers.stream().map(DocumentParser::version).sorted().collect(Collectors.joining(" "));
  }
}
