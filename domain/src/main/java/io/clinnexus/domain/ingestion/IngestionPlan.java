package io.clinnexus.domain.ingestion;

import java.util.List;

/** The order of the steps, as data: each step runs after those before it. */
public record IngestionPlan(List<StepName> steps) {

  /** The plan for a DOCX document. */
  public static final IngestionPlan DOCX = new IngestionPlan(List.of(StepName.values()));

  public IngestionPlan {
    steps = List.copyOf(steps);
  }

  /** Whole per cent of the plan that is done when this step begins, 0 to 99. */
  public int percentBefore(StepName step) {
    return Math.max(0, steps.indexOf(step)) * 100 / steps.size();
  }
}
