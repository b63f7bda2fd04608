package io.clinnexus.persistence.ingestion;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.time.Clock;

/**
 * The queue of db-scheduler. The client joins the open transaction, so the job exists exactly when
 * the run does; the job's name is all it carries.
 */
final class DbSchedulerIngestionQueue implements IngestionQueue {

  private final SchedulerClient client;
  private final Clock clock;

  DbSchedulerIngestionQueue(SchedulerClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public void enqueue(IngestionJob job) {
    OpenTransaction.require();
    client.scheduleIfNotExists(new TaskInstance<Void>(TASK_NAME, job.key()), clock.instant());
  }
}
