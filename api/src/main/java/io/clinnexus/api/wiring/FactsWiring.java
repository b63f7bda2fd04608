package io.clinnexus.api.wiring;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.DeriveCoreFacts;
import io.clinnexus.domain.facts.DecideFact;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases on facts. */
@Configuration(proxyBeanMethods = false)
class FactsWiring {

  @Bean
  DeriveCoreFacts deriveCoreFacts(Facts facts, CoreFacts coreFacts) {
    return new DeriveCoreFacts(facts, coreFacts);
  }

  @Bean
  DecideFact decideFact(
      Facts facts,
      FactDecisions decisions,
      DeriveCoreFacts deriveCoreFacts,
      AuditTrail auditTrail,
      Transactions transactions,
      DecideFact.Origin origin) {
    return new DecideFact(
        facts, decisions, deriveCoreFacts::handle, auditTrail, transactions, origin);
  }

  @Bean
  DecideFact.Origin decisionOrigin(IdFactory ids, Clock clock) {
    return new DecideFact.Origin(ids, clock);
  }
}
