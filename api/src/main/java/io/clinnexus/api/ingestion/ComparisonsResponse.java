package io.clinnexus.api.ingestion;

import io.clinnexus.api.change.ComparisonResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The comparisons that a version takes part in, the oldest request first. */
@Schema(name = "Comparisons")
public record ComparisonsResponse(UUID documentVersionId, List<ComparisonResponse> comparisons) {

  public ComparisonsResponse {
    comparisons = List.copyOf(comparisons);
  }
}
