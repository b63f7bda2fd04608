package io.clinnexus.api.change;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The step from one version of a document to the next. */
@Schema(name = "ChangeEvent")
public record ChangeEventResponse(
    UUID id,
    UUID studyId,
    UUID documentId,
    UUID fromVersionId,
    UUID toVersionId,
    @Schema(description = "Sections by number and title.") List<String> addedSections,
    List<String> removedSections,
    List<String> modifiedSections,
    int anchorsAdded,
    int anchorsRemoved,
    int anchorsModified,
    Instant createdAt) {

  public ChangeEventResponse {
    addedSections = List.copyOf(addedSections);
    removedSections = List.copyOf(removedSections);
    modifiedSections = List.copyOf(modifiedSections);
  }
}
