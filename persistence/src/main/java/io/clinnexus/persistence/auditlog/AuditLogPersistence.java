package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of the audit trail. */
@Configuration(proxyBeanMethods = false)
class AuditLogPersistence {

  @Bean
  AuditTrail auditTrail(AuditLogMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(AuditTrail.class, new PgAuditTrail(mapper));
  }
}
