package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of facts and of what people decided about them. */
@Configuration(proxyBeanMethods = false)
class FactsPersistence {

  @Bean
  Facts facts(FactMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Facts.class, new PgFacts(mapper));
  }

  @Bean
  FactDecisions factDecisions(FactDecisionMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(FactDecisions.class, new PgFactDecisions(mapper));
  }
}
