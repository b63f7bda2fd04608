package io.clinnexus.api.sections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A section of a version with everything it holds. */
@Schema(name = "SectionDetail")
public record SectionDetailResponse(
    UUID documentVersionId,
    SectionResponse section,
    @Schema(description = "In document order.") List<String> anchorIds,
    List<String> chunkIds) {

  public SectionDetailResponse {
    anchorIds = List.copyOf(anchorIds);
    chunkIds = List.copyOf(chunkIds);
  }
}
