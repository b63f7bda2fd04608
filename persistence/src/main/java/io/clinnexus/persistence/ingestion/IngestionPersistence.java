package io.clinnexus.persistence.ingestion;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The ports of ingestion. */
@Configuration(proxyBeanMethods = false)
class IngestionPersistence {

  @Bean
  IngestionRuns ingestionRuns(
      IngestionRunMapper mapper, Documents documents, WorkspacePorts ports) {
    return ports.ofOneWorkspace(IngestionRuns.class, new PgIngestionRuns(mapper, documents));
  }

  @Bean
  ActiveRuns activeRuns(IngestionRunMapper mapper, WorkspacePorts ports) {
    return ports.ofAllWorkspaces(ActiveRuns.class, new PgActiveRuns(mapper));
  }

  @Bean
  DbSchedulerQueues dbSchedulerQueues(DataSource dataSource, ObjectProvider<Clock> clock) {
    SchedulerClient client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
    return new DbSchedulerQueues(client, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  IngestionQueue ingestionQueue(DbSchedulerQueues queues, WorkspacePorts ports) {
    return ports.ofOneWorkspace(IngestionQueue.class, queues.ingestion());
  }

  @Bean
  FollowUpQueue followUpQueue(DbSchedulerQueues queues, WorkspacePorts ports) {
    return ports.ofOneWorkspace(FollowUpQueue.class, queues.followUps());
  }
}
