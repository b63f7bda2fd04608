package io.clinnexus.api.sections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The sections of a version. */
@Schema(name = "Sections")
public record SectionsResponse(
    UUID documentVersionId,
    @Schema(
            description =
                "By key. A section that a document may do without and that was not found is absent.")
        List<SectionResponse> sections) {

  public SectionsResponse {
    sections = List.copyOf(sections);
  }
}
