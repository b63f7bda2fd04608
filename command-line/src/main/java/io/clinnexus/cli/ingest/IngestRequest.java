package io.clinnexus.cli.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to ingest into a study. Without a title the document is named after its file, without a
 * label the version gets the next free one of its document.
 */
public record IngestRequest(
    Path file,
    String type,
    String studyCode,
    String studyTitle,
    Optional<String> documentTitle,
    Optional<String> label) {

  /** The title of the document. */
  public String title() {
    return documentTitle.orElseGet(() -> VersionNames.documentTitle(file));
  }
}
