package io.clinnexus.api.wiring;

import io.clinnexus.api.ingestion.EventStreamSettings;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.ingestion.CancelIngestion;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.ingestion.RetryIngestion;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around ingestion runs, and the streams that follow them. */
@Configuration(proxyBeanMethods = false)
class IngestionWiring {

  @Bean
  RequestIngestion requestIngestion(
      Documents documents,
      IngestionRuns runs,
      IngestionQueue queue,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids) {
    return new RequestIngestion(documents, runs, queue, auditTrail, transactions, ids);
  }

  @Bean
  RetryIngestion retryIngestion(
      IngestionRuns runs, RequestIngestion requestIngestion, Transactions transactions) {
    return new RetryIngestion(runs, requestIngestion, transactions);
  }

  @Bean
  CancelIngestion cancelIngestion(
      Documents documents, IngestionRuns runs, AuditTrail auditTrail, Transactions transactions) {
    return new CancelIngestion(documents, runs, auditTrail, transactions);
  }

  @Bean
  EventStreamSettings eventStreamSettings(ApiProperties properties) {
    return new EventStreamSettings(
        properties.maxEventStreams(),
        properties.eventPollInterval(),
        properties.eventHeartbeatInterval(),
        properties.eventMaxAge());
  }
}
