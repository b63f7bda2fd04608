package io.clinnexus.domain.ingestion;

/** One rule of the quality gate that did not hold: measured value against its threshold. */
public record QualityFinding(
    String ruleId, Severity severity, double measured, double threshold, String message) {}
