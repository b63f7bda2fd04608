package io.clinnexus.api.auditlog;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.OwnRules;
import io.clinnexus.domain.auditlog.AuditExport;
import io.clinnexus.domain.auditlog.ExportAuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** Hands the audit trail out with its proof. */
@Tag(name = "audit log", description = "Who changed what, when and why")
@RestController
@RequestMapping("/api/v1/audit-log/exports")
class AuditExportController {

  private final ExportAuditTrail exportAuditTrail;
  private final ObjectMapper json;
  private final CurrentActor currentActor;

  AuditExportController(
      ExportAuditTrail exportAuditTrail, ObjectMapper json, CurrentActor currentActor) {
    this.exportAuditTrail = exportAuditTrail;
    this.json = json;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "exportAuditTrail",
      summary = "Export the whole sealed audit trail with its proof",
      description =
          "`json` has all that the offline check (`./clinnexus audit verify FILE`) needs; `csv` and"
              + " `text` are for reading. The export is an entry of the trail itself.")
  @ApiResponse(
      responseCode = "200",
      description = "The trail, as an attachment.",
      content = {
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
      })
  @OwnRules
  @PostMapping(produces = {"application/x-ndjson", "text/csv", "text/plain"})
  void export(
      @RequestParam(name = "format", defaultValue = "json") AuditExportFormat format,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    // a reader who is slow must not hold the transaction, and a failure must not send half a file
    Path file = Files.createTempFile("audit-", ".export");
    try {
      write(format, file);
      response.setContentType(format.mediaType().toString());
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename("audit-trail." + format.suffix())
              .build()
              .toString());
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }

  private void write(AuditExportFormat format, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      AuditExport export =
          switch (format) {
            case JSON -> new JsonAuditExport(json, out);
            case CSV -> ReadableAuditExport.csv(out);
            case TEXT -> ReadableAuditExport.text(out);
          };
      exportAuditTrail.handle(
          new ExportAuditTrail.Command(currentActor.get(), format.code(), export));
    }
  }
}
