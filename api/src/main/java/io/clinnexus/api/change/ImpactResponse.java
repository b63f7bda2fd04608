package io.clinnexus.api.change;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a change touches. */
@Schema(name = "Impact")
public record ImpactResponse(
    ChangeEventResponse event,
    @Schema(description = "By document type, section and subject.")
        List<ImpactItemResponse> items) {

  public ImpactResponse {
    items = List.copyOf(items);
  }
}
