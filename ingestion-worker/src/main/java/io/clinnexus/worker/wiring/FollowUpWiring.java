package io.clinnexus.worker.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.CompareVersions;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionAligner;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.wording.CriticalWords;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.domain.change.carry.CarryEvidence;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.worker.followups.CarryToPublished;
import io.clinnexus.worker.followups.ComparePublished;
import io.clinnexus.worker.followups.FollowUp;
import io.clinnexus.worker.jobs.JobTasks;
import io.clinnexus.worker.jobs.RunFollowUps;
import io.clinnexus.worker.jobs.RunIngestion;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What follows a publication. Each follow-up is a bean here or beside what it works on;
 * {@code @Order} on its method gives its place.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpWiring {

  private static final int COMPARE = 10;
  private static final int CARRY = 20;

  @Bean
  VersionAligner versionAligner() {
    return new VersionAligner(CriticalWords.standard());
  }

  @Bean
  @Order(COMPARE)
  FollowUp comparePublished(
      RunIngestion.Store store,
      Anchors anchors,
      AnchorMatches matches,
      VersionComparisons comparisons,
      AuditTrail auditTrail,
      VersionAligner aligner,
      Clock clock) {
    return new ComparePublished(
        new CompareVersions(
            new CompareVersions.Store(store.documents(), anchors, matches, comparisons),
            auditTrail,
            store.transactions(),
            aligner,
            UUID::randomUUID,
            clock));
  }

  @Bean
  CarryEvidence.Sources carrySources(
      RunIngestion.Store store,
      StoredAlignments alignments,
      VersionComparisons comparisons,
      Facts facts,
      SectionMaps sections,
      Conflicts conflicts,
      GenerationRuns generated) {
    return new CarryEvidence.Sources(
        store.documents(), comparisons, alignments, facts, sections, conflicts, generated);
  }

  @Bean
  StoredAlignments storedAlignments(
      RunIngestion.Store store,
      Anchors anchors,
      AnchorMatches matches,
      VersionComparisons comparisons) {
    return new StoredAlignments(store.documents(), anchors, matches, comparisons);
  }

  @Bean
  @Order(CARRY)
  FollowUp carryToPublished(
      CarryEvidence.Sources sources,
      CarriedItems carried,
      Tasks tasks,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new CarryToPublished(
        new CarryEvidence(
            sources, carried, tasks, auditTrail, transactions, UUID::randomUUID, clock));
  }

  @Bean
  RunFollowUps runFollowUps(RunIngestion.Store store, ObjectProvider<FollowUp> followUps) {
    return new RunFollowUps(
        store.documents(), store.runs(), store.transactions(), followUps.orderedStream().toList());
  }

  @Bean
  Task<Void> followUpTask(RunFollowUps runFollowUps, WorkerProperties properties, Clock clock) {
    return JobTasks.followUps(runFollowUps, properties.followUps().retry(), clock);
  }
}
