package io.clinnexus.api.wiring;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.change.DecideImpact;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.conflicts.AssignConflict;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.conflicts.DecideConflict;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.tasks.AssignTask;
import io.clinnexus.domain.tasks.MoveTask;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases behind conflicts, impact and tasks. */
@Configuration(proxyBeanMethods = false)
class ConflictsWiring {

  @Bean
  DecideConflict decideConflict(
      Conflicts conflicts,
      Tasks tasks,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new DecideConflict(conflicts, tasks, auditTrail, transactions, clock);
  }

  @Bean
  AssignConflict assignConflict(
      Conflicts conflicts, AuditTrail auditTrail, Transactions transactions) {
    return new AssignConflict(conflicts, auditTrail, transactions);
  }

  @Bean
  DecideImpact decideImpact(
      ImpactItems items, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    return new DecideImpact(items, auditTrail, transactions, clock);
  }

  @Bean
  MoveTask moveTask(Tasks tasks, AuditTrail auditTrail, Transactions transactions) {
    return new MoveTask(tasks, auditTrail, transactions);
  }

  @Bean
  AssignTask assignTask(Tasks tasks, AuditTrail auditTrail, Transactions transactions) {
    return new AssignTask(tasks, auditTrail, transactions);
  }
}
