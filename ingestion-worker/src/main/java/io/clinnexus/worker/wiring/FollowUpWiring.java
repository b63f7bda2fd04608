package io.clinnexus.worker.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import io.clinnexus.worker.followups.FollowUp;
import io.clinnexus.worker.jobs.JobTasks;
import io.clinnexus.worker.jobs.RunFollowUps;
import io.clinnexus.worker.jobs.RunIngestion;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What follows a publication. Each follow-up is a bean here or beside what it works on;
 * {@code @Order} on its method gives its place.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpWiring {

  @Bean
  RunFollowUps runFollowUps(RunIngestion.Store store, ObjectProvider<FollowUp> followUps) {
    return new RunFollowUps(
        store.documents(), store.runs(), store.transactions(), followUps.orderedStream().toList());
  }

  @Bean
  Task<Void> followUpTask(RunFollowUps runFollowUps, WorkerProperties properties, Clock clock) {
    return JobTasks.followUps(runFollowUps, properties.followUps().retry(), clock);
  }
}
