package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;

/**
 * One step of the pipeline. It takes what earlier steps handed on from the context, hands on its
 * own result, and changes nothing that a reader could see; only the last step publishes.
 */
public interface Step {

  /** Its place in the plan. */
  StepName name();

  /** Does the work; a failure that ends the run is thrown. */
  StepOutcome run(IngestionContext context);
}
