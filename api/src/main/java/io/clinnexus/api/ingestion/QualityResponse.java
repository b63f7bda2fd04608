package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The verdict of the quality gate. */
@Schema(name = "Quality")
public record QualityResponse(boolean needsReview, List<QualityFindingResponse> findings) {

  public QualityResponse {
    findings = List.copyOf(findings);
  }
}
