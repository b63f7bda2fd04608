package io.clinnexus.persistence.studies;

import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns that describe the original of a version. */
final class SourceFileColumns {

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private SourceFileColumns() {}

  /**
   * The original; of an upload older than the columns for it, name and size come from the summary
   * of that time. An upload without a known size counts as none.
   */
  static Optional<SourceFile> read(DocumentVersionRow row) {
    if (row.sourceSha256() == null) {
      return Optional.empty();
    }
    JsonNode summary = JsonCodec.read(row.ingestionSummaryJson());
    OptionalLong size =
        row.sourceSizeBytes() == null
            ? JsonCodec.number(summary, "size_bytes")
            : OptionalLong.of(row.sourceSizeBytes());
    if (size.orElse(0) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceFile(
            new Sha256(row.sourceSha256()),
            size.getAsLong(),
            Optional.ofNullable(row.sourceMediaType()).orElse(UNKNOWN_TYPE),
            Optional.ofNullable(row.sourceFileName())
                .or(() -> JsonCodec.text(summary, "filename"))
                .orElse("unnamed")));
  }

  /** The location for provenance; originals are stored by content. */
  static String uri(SourceFile file) {
    return "sha256:" + file.sha256().hex();
  }

  /** The summary of a version that was uploaded and not ingested yet. */
  static Jsonb summary(SourceFile file) {
    ObjectNode summary = JsonCodec.object();
    summary.put("filename", file.fileName());
    summary.put("size_bytes", file.sizeBytes());
    return JsonCodec.write(summary);
  }
}
