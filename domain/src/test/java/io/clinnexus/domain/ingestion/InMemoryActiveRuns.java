package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.IngestionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Looks into the other fakes. */
public final class InMemoryActiveRuns implements ActiveRuns {

  private final InMemoryIngestionRuns runs;
  private final InMemoryIngestionQueue queue;
  private final InMemoryDocuments documents;
  private final Clock clock;

  public InMemoryActiveRuns(
      InMemoryIngestionRuns runs,
      InMemoryIngestionQueue queue,
      InMemoryDocuments documents,
      Clock clock) {
    this.runs = runs;
    this.queue = queue;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public Workload workload() {
    List<IngestionRun> active =
        runs.active().stream()
            .map(job -> runs.find(job.workspaceId(), job.runId()).orElseThrow())
            .toList();
    List<IngestionRun> queued =
        active.stream().filter(run -> run.state() == RunState.QUEUED).toList();
    return new Workload(
        queued.size(),
        active.size() - queued.size(),
        queued.stream()
            .map(run -> Duration.between(run.queuedAt(), clock.instant()))
            .max(Comparator.naturalOrder()));
  }

  @Override
  public List<IngestionJob> withoutJob(Duration age, int limit) {
    Instant latest = clock.instant().minus(age);
    return runs.active().stream()
        .filter(job -> !queue.jobs().contains(job))
        .filter(
            job ->
                !runs.find(job.workspaceId(), job.runId()).orElseThrow().queuedAt().isAfter(latest))
        .limit(limit)
        .toList();
  }

  @Override
  public List<OwnedVersion> processingWithoutRun(int limit) {
    return documents.owned().stream()
        .filter(owned -> owned.version().status() == IngestionStatus.PROCESSING)
        .filter(owned -> runs.findActive(owned.workspaceId(), owned.version().id()).isEmpty())
        .map(owned -> new OwnedVersion(owned.workspaceId(), owned.version().id()))
        .limit(limit)
        .toList();
  }
}
