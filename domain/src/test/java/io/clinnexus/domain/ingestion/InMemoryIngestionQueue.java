package io.clinnexus.domain.ingestion;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the jobs it is given. */
public final class InMemoryIngestionQueue implements IngestionQueue {

  private final List<IngestionJob> jobs = new CopyOnWriteArrayList<>();

  @Override
  public void enqueue(IngestionJob job) {
    jobs.add(job);
  }

  /** All jobs, oldest first. */
  public List<IngestionJob> jobs() {
    return List.copyOf(jobs);
  }
}
