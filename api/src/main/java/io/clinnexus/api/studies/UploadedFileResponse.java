package io.clinnexus.api.studies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What an upload left behind. */
@Schema(name = "UploadedFile")
public record UploadedFileResponse(
    UUID documentVersionId,
    SourceFileResponse sourceFile,
    @Schema(description = "Other versions of the document that have the same bytes.")
        List<UUID> sameFileVersionIds) {

  public UploadedFileResponse {
    sameFileVersionIds = List.copyOf(sameFileVersionIds);
  }
}
