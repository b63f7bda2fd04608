package io.clinnexus.api.ingestion;

import io.clinnexus.domain.ingestion.Severity;
import io.swagger.v3.oas.annotations.media.Schema;

/** One rule of the quality gate that did not hold. */
@Schema(name = "QualityFinding")
public record QualityFindingResponse(
    String ruleId, Severity severity, double measured, double threshold, String message) {}
