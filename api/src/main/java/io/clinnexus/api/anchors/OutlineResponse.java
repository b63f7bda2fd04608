package io.clinnexus.api.anchors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The headings of a version in document order; the levels make the tree. */
@Schema(name = "Outline")
public record OutlineResponse(UUID documentVersionId, List<OutlineHeadingResponse> headings) {

  public OutlineResponse {
    headings = List.copyOf(headings);
  }
}
