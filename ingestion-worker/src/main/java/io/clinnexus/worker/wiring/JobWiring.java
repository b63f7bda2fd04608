package io.clinnexus.worker.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import io.clinnexus.domain.anchors.CatchUpVectorIndex;
import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.FailRun;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RepairVersionStatus;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.worker.jobs.HealthFile;
import io.clinnexus.worker.jobs.Housekeeping;
import io.clinnexus.worker.jobs.IndexKeeping;
import io.clinnexus.worker.jobs.JobTasks;
import io.clinnexus.worker.jobs.RunIngestion;
import io.clinnexus.worker.jobs.WorkspaceRules;
import io.clinnexus.worker.pipeline.DocumentParsers;
import io.clinnexus.worker.pipeline.IngestionPipeline;
import io.clinnexus.worker.pipeline.Patience;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that db-scheduler runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerProperties.class)
class JobWiring {

  private static final String UNPACKAGED = "unpackaged";
  private static final Duration HEALTH_INTERVAL = Duration.ofSeconds(5);

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EffectiveConfiguration effectiveConfiguration(
      DocumentParsers parsers,
      EffectiveConfiguration.RuleData rules,
      Embedder embedder,
      WorkerProperties properties) {
    return new EffectiveConfiguration(
        IngestionPlan.DOCX,
        parsers.versions(),
        properties.limits().parseLimits(),
        rules,
        properties.chunking().settings(),
        embedder.id());
  }

  @Bean
  RunIngestion.Store runStore(
      Documents documents, IngestionRuns runs, ActiveRuns activeRuns, Transactions transactions) {
    return new RunIngestion.Store(documents, runs, activeRuns, transactions);
  }

  @Bean
  RunIngestion runIngestion(
      RunIngestion.Store store,
      AuditTrail auditTrail,
      IngestionPipeline pipeline,
      WorkspaceRules workspaceRules,
      Patience patience,
      WorkerProperties properties) {
    return new RunIngestion(
        store,
        new FailRun(store.documents(), store.runs(), auditTrail, store.transactions()),
        pipeline,
        workspaceRules,
        patience,
        properties.runs().rules());
  }

  /** The version of the packaged build. */
  static String buildVersion(ObjectProvider<BuildProperties> build) {
    return Optional.ofNullable(build.getIfAvailable())
        .map(BuildProperties::getVersion)
        .orElse(UNPACKAGED);
  }

  @Bean
  Task<Void> ingestionTask(RunIngestion runIngestion, WorkerProperties properties, Clock clock) {
    return JobTasks.ingestion(runIngestion, properties.runs().rules(), clock);
  }

  @Bean
  Task<Void> housekeepingTask(
      RunIngestion.Store store,
      IngestionQueue queue,
      AuditTrail auditTrail,
      WorkerProperties properties) {
    Housekeeping housekeeping =
        new Housekeeping(
            store.activeRuns(),
            queue,
            new RepairVersionStatus(
                store.documents(), store.runs(), auditTrail, store.transactions()),
            store.transactions(),
            properties.housekeeping().missingFor());
    return JobTasks.housekeeping(housekeeping, properties.housekeeping().interval());
  }

  @Bean
  Task<Void> vectorIndexTask(
      VectorBacklog backlog,
      VectorIndex index,
      Transactions transactions,
      WorkerProperties properties,
      Clock clock) {
    return JobTasks.vectorIndex(
        new IndexKeeping(new CatchUpVectorIndex(backlog, index, transactions, clock)),
        properties.vectorIndex().interval());
  }

  @Bean
  @ConditionalOnProperty(name = "clinnexus.worker.health-file")
  HealthFile healthFile(RunIngestion.Store store, WorkerProperties properties, Clock clock) {
    HealthFile file =
        new HealthFile(
            Path.of(properties.healthFile()), store.activeRuns(), store.transactions(), clock);
    file.start(HEALTH_INTERVAL);
    return file;
  }
}
