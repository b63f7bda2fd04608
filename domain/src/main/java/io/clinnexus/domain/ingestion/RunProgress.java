package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Optional;

/** How far a run is: the step at work, per cent done (0 to 100), and counts known so far. */
public record RunProgress(Optional<StepName> step, int percent, Map<String, Long> counts) {

  public static final RunProgress NONE = new RunProgress(Optional.empty(), 0, Map.of());

  public RunProgress {
    counts = Map.copyOf(counts);
    InvalidValue.unless(percent >= 0 && percent <= 100, "percent", "must be 0 to 100.");
  }
}
