package io.clinnexus.domain.ingestion;

import java.util.List;
import java.util.Map;

/** The result of a step: how it ended, its counts by name, and warnings as stable codes. */
public record StepOutcome(StepStatus status, Map<String, Long> metrics, List<String> warnings) {

  public StepOutcome {
    metrics = Map.copyOf(metrics);
    warnings = List.copyOf(warnings);
  }

  /** A step that went well. */
  public static StepOutcome ok(Map<String, Long> metrics) {
    return new StepOutcome(StepStatus.OK, metrics, List.of());
  }
}
