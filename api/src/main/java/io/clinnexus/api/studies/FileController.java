package io.clinnexus.api.studies;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.UploadDocumentVersion;
import io.clinnexus.domain.studies.VersionWithoutFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Takes in and hands out the original of a version. */
@Tag(name = "files", description = "The original of a version")
@RestController
@RequestMapping("/api/v1/document-versions/{version_id}/file")
class FileController {

  private final UploadDocumentVersion uploadVersion;
  private final RequiredVersions versions;
  private final FileStore files;
  private final StudyDtoConverter converter;
  private final CurrentActor currentActor;

  FileController(
      UploadDocumentVersion uploadVersion,
      RequiredVersions versions,
      FileStore files,
      StudyDtoConverter converter,
      CurrentActor currentActor) {
    this.uploadVersion = uploadVersion;
    this.versions = versions;
    this.files = files;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "uploadFile",
      summary = "Upload the original of a version, or replace it",
      description =
          "The type is found from the content. Refused while an ingestion of the version is active.")
  @ApiResponse(responseCode = "200", description = "Stored.")
  @ApiResponse(responseCode = "409", description = "`document-version.busy`")
  @ApiResponse(responseCode = "413", description = "`file.too-large`, `request.too-large`")
  @ApiResponse(
      responseCode = "415",
      description = "`UNSUPPORTED_FORMAT`, `ENCRYPTED`, `request.unsupported-media-type`")
  @ApiResponse(responseCode = "422", description = "`CORRUPT_FILE`, `file.checksum-mismatch`")
  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  UploadedFileResponse upload(
      @PathVariable("version_id") UUID id,
      @RequestPart("file") MultipartFile file,
      @Parameter(description = "RFC 9530, of the file: `sha-256=:BASE64:`")
          @RequestHeader(name = AnnouncedDigest.CONTENT_DIGEST, required = false)
          @Nullable String contentDigest,
      @Parameter(description = "SHA-256 of the file, 64 hexadecimal digits.")
          @RequestHeader(name = AnnouncedDigest.CHECKSUM, required = false)
          @Nullable String checksum)
      throws IOException {
    if (file.getOriginalFilename() == null) {
      throw MalformedRequest.parameter("file", "must be a file with a name");
    }
    try (InputStream content = file.getInputStream()) {
      return converter.response(
          uploadVersion.handle(
              new UploadDocumentVersion.Command(
                  currentActor.get(),
                  new DocumentVersionId(id),
                  content,
                  file.getOriginalFilename(),
                  AnnouncedDigest.of(contentDigest, checksum))));
    }
  }

  @Operation(operationId = "downloadFile", summary = "Download the original of a version")
  @ApiResponse(
      responseCode = "200",
      description = "The bytes as they were uploaded, as an attachment.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
  @ApiResponse(responseCode = "409", description = "`document-version.no-file`")
  @GetMapping
  void download(
      @PathVariable("version_id") UUID id,
      @Parameter(hidden = true) ServletWebRequest request,
      @Parameter(hidden = true) HttpServletResponse response) {
    DocumentVersion version = versions.get(id);
    SourceFile file = version.sourceFile().orElseThrow(() -> new VersionWithoutFile(version.id()));
    if (!request.checkNotModified(file.sha256().hex())) {
      files.read(file.sha256(), path -> send(path, file, response));
    }
  }

  private static Optional<Void> send(Path path, SourceFile file, HttpServletResponse response) {
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.sizeBytes());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(file.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    try {
      Files.copy(path, response.getOutputStream());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
