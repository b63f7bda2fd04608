package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of conflicts. */
@Configuration(proxyBeanMethods = false)
class ConflictsPersistence {

  @Bean
  Conflicts conflicts(ConflictMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Conflicts.class, new PgConflicts(mapper));
  }
}
