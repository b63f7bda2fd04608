package io.clinnexus.api.health;

import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.ActiveRuns.Workload;
import io.clinnexus.domain.shared.DomainException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many ingestions of all workspaces wait and work, and how long the oldest has waited. The
 * database is asked at most once in five seconds; while it is away the figures are not a number.
 */
@Component
final class WorkloadMetrics implements MeterBinder {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final double MILLIS = 1000;

  private final ActiveRuns activeRuns;
  private @Nullable Workload last;
  private long askedAt;

  WorkloadMetrics(ActiveRuns activeRuns) {
    this.activeRuns = activeRuns;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("clinnexus.ingestions.queued", "Ingestions that wait.", Workload::queued)
        .register(registry);
    gauge("clinnexus.ingestions.running", "Ingestions that are worked on.", Workload::running)
        .register(registry);
    gauge(
            "clinnexus.ingestions.oldest.queued",
            "How long the oldest waiting ingestion has waited.",
            load -> load.oldestQueued().orElse(Duration.ZERO).toMillis() / MILLIS)
        .baseUnit("seconds")
        .register(registry);
  }

  private Gauge.Builder<WorkloadMetrics> gauge(
      String name, String description, ToDoubleFunction<Workload> figure) {
    return Gauge.builder(
            name, this, self -> self.now().map(figure::applyAsDouble).orElse(Double.NaN))
        .description(description);
  }

  private synchronized Optional<Workload> now() {
    boolean stale = last == null || System.nanoTime() - askedAt > FRESH.toNanos();
    if (stale) {
      askedAt = System.nanoTime();
      last = ask();
    }
    return Optional.ofNullable(last);
  }

  private @Nullable Workload ask() {
    try {
      return activeRuns.workload();
    } catch (DomainException e) {
      return null;
    }
  }
}
