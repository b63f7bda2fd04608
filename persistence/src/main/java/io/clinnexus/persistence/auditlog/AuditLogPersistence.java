package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.persistence.shared.StoreErrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of the audit trail. */
@Configuration(proxyBeanMethods = false)
class AuditLogPersistence {

  @Bean
  AuditTrail auditTrail(AuditLogMapper mapper) {
    return StoreErrors.translating(AuditTrail.class, new PgAuditTrail(mapper));
  }
}
