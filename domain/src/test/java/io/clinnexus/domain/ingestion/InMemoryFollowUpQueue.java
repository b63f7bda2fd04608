package io.clinnexus.domain.ingestion;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the jobs it is given. */
public final class InMemoryFollowUpQueue implements FollowUpQueue {

  private final List<FollowUpJob> jobs = new CopyOnWriteArrayList<>();

  @Override
  public void enqueue(FollowUpJob job) {
    if (!jobs.contains(job)) {
      jobs.add(job);
    }
  }

  /** All jobs, oldest first. */
  public List<FollowUpJob> jobs() {
    return List.copyOf(jobs);
  }
}
