package io.clinnexus.worker.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.CurrentRequest;
import io.clinnexus.domain.auditlog.ExportAuditHeads;
import io.clinnexus.domain.auditlog.HeadArchive;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.SealAuditTrail;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.worker.jobs.AuditSealing;
import io.clinnexus.worker.jobs.CurrentRun;
import io.clinnexus.worker.jobs.JobTasks;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that keep the audit trail provable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditWiring {

  /** The audit trail names the run that changed something. */
  @Bean
  CurrentRequest currentRequest() {
    return new CurrentRun();
  }

  @Bean
  AuditSealing auditSealing(
      AuditBacklog backlog,
      AuditLedger ledger,
      HeadArchive archive,
      HeadSigner signer,
      Transactions transactions,
      Clock clock,
      AuditProperties properties) {
    return new AuditSealing(
        new SealAuditTrail(backlog, ledger, transactions),
        new ExportAuditHeads(backlog, ledger, archive, signer, transactions, clock),
        properties.exportRows());
  }

  @Bean
  Task<Void> auditSealTask(AuditSealing sealing, AuditProperties properties) {
    return JobTasks.auditSeal(sealing, properties.sealInterval());
  }

  @Bean
  Task<Void> auditExportTask(AuditSealing sealing, AuditProperties properties) {
    return JobTasks.auditExport(sealing, properties.exportInterval());
  }
}
