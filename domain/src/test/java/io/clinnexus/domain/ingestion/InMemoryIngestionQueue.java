package io.clinnexus.domain.ingestion;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the jobs it is given. */
public final class InMemoryIngestionQueue implements IngestionQueue {

  private final List<IngestionJob> jobs = new CopyOnWriteArrayList<>();

  @Override
  public void enqueue(IngestionJob job) {
    if (!jobs.contains(job)) {
      jobs.add(job);
    }
  }

  /** Forgets a job. */
  public void lose(IngestionJob job) {
    jobs.remove(job);
  }

  /** All jobs, oldest first. */
  public List<IngestionJob> jobs() {
    return List.copyOf(jobs);
  }
}
