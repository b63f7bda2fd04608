package io.clinnexus.persistence.ingestion;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.time.Clock;

/**
 * The queues of db-scheduler. The client joins the open transaction, so a job exists exactly when
 * what asked for it does; the job's name is all it carries.
 */
final class DbSchedulerQueues {

  private final SchedulerClient client;
  private final Clock clock;

  DbSchedulerQueues(SchedulerClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  IngestionQueue ingestion() {
    return job -> enqueue(IngestionQueue.TASK_NAME, job.key());
  }

  FollowUpQueue followUps() {
    return job -> enqueue(FollowUpQueue.TASK_NAME, job.key());
  }

  private void enqueue(String task, String instance) {
    OpenTransaction.require();
    client.scheduleIfNotExists(new TaskInstance<Void>(task, instance), clock.instant());
  }
}
