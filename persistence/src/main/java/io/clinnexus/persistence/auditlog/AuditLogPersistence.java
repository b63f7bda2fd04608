package io.clinnexus.persistence.auditlog;

import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditLogQueries;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auditlog.CurrentRequest;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the audit trail. */
@Configuration(proxyBeanMethods = false)
class AuditLogPersistence {

  /** An application that does not know its requests records none. */
  @Bean
  AuditTrail auditTrail(
      AuditLogMapper mapper, ObjectProvider<CurrentRequest> request, WorkspacePorts ports) {
    CurrentRequest current = request.getIfAvailable(() -> Optional::empty);
    return ports.ofOneWorkspace(AuditTrail.class, new PgAuditTrail(mapper, current));
  }

  @Bean
  AuditLedger auditLedger(AuditLogMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(AuditLedger.class, new PgAuditLedger(mapper));
  }

  @Bean
  AuditLogQueries auditLogQueries(AuditLogMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(AuditLogQueries.class, new PgAuditLogQueries(mapper));
  }

  @Bean
  AuditBacklog auditBacklog(AuditLogMapper mapper, WorkspacePorts ports) {
    return ports.ofAllWorkspaces(AuditBacklog.class, new PgAuditBacklog(mapper));
  }
}
