package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the steps in the order of the plan, one after the other, on the calling thread. */
public final class IngestionPipeline {

  private final IngestionPlan plan;
  private final Map<StepName, Step> steps = new EnumMap<>(StepName.class);
  private final RunRecorder.Progressing progressing;

  /** Throws {@link IllegalArgumentException} unless there is exactly one step for each name. */
  public IngestionPipeline(
      IngestionPlan plan, List<Step> steps, RunRecorder.Progressing progressing) {
    this.plan = plan;
    this.progressing = progressing;
    for (Step step : steps) {
      if (this.steps.put(step.name(), step) != null) {
        throw new IllegalArgumentException("There are two steps " + step.name().code() + ".");
      }
    }
    if (!this.steps.keySet().equals(Set.copyOf(plan.steps()))) {
      throw new IllegalArgumentException("The steps are not those of the plan.");
    }
  }

  /** Prepares an attempt. */
  public IngestionContext open(ClaimedRun run) {
    return new IngestionContext(run, new RunRecorder(run, plan, progressing));
  }

  /**
   * Runs every step of the plan. Throws what a step throws; {@link StaleClaim} when the run was
   * cancelled or taken over, {@link RunInterrupted} when this thread was asked to stop.
   */
  public void run(IngestionContext context) {
    for (StepName name : plan.steps()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new RunInterrupted(context.run().id());
      }
      context.recorder().starting(name);
      StepOutcome outcome = step(name).run(context);
      context.recorder().finished(name, outcome);
    }
  }

  private Step step(StepName name) {
    Step step = steps.get(name);
    if (step == null) {
      throw new IllegalStateException("There is no step " + name.code() + ".");
    }
    return step;
  }
}
