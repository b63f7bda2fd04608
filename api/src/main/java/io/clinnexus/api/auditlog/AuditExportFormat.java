package io.clinnexus.api.auditlog;

import io.clinnexus.domain.shared.Coded;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The forms in which the audit trail is exported. */
enum AuditExportFormat implements Coded {
  /** One JSON object in a line, with all that the offline check needs. */
  JSON("json", new MediaType("application", "x-ndjson"), "jsonl"),
  /** Comma-separated values for spreadsheet programs. */
  CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8), "csv"),
  /** Lines to read or print. */
  TEXT("text", new MediaType("text", "plain", StandardCharsets.UTF_8), "txt");

  private final String code;
  private final MediaType mediaType;
  private final String suffix;

  AuditExportFormat(String code, MediaType mediaType, String suffix) {
    this.code = code;
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  @Override
  public String code() {
    return code;
  }

  MediaType mediaType() {
    return mediaType;
  }

  String suffix() {
    return suffix;
  }
}
