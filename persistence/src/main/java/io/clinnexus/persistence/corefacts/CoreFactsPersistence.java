package io.clinnexus.persistence.corefacts;

import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of core facts. */
@Configuration(proxyBeanMethods = false)
class CoreFactsPersistence {

  @Bean
  CoreFacts coreFacts(CoreFactsMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(CoreFacts.class, new PgCoreFacts(mapper));
  }
}
