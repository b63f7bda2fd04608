package io.clinnexus.api.wiring;

import io.clinnexus.api.problem.UploadLimit;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.AddDocument;
import io.clinnexus.domain.studies.AddDocumentVersion;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.RegisterStudy;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.UploadDocumentVersion;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around studies, documents, versions and their files. */
@Configuration(proxyBeanMethods = false)
class StudiesWiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  IdFactory idFactory() {
    return UUID::randomUUID;
  }

  @Bean
  RegisterStudy registerStudy(
      Studies studies,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    return new RegisterStudy(studies, auditTrail, transactions, ids, clock);
  }

  @Bean
  AddDocument addDocument(
      Studies studies,
      Documents documents,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    return new AddDocument(studies, documents, auditTrail, transactions, ids, clock);
  }

  @Bean
  AddDocumentVersion addDocumentVersion(
      Documents documents,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    return new AddDocumentVersion(documents, auditTrail, transactions, ids, clock);
  }

  @Bean
  UploadDocumentVersion uploadDocumentVersion(
      Documents documents,
      FileStore files,
      AuditTrail auditTrail,
      Transactions transactions,
      UploadLimit limit) {
    return new UploadDocumentVersion(documents, files, auditTrail, transactions, limit.maxBytes());
  }
}
