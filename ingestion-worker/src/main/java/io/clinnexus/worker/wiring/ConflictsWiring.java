package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.change.impact.AnalyzeImpact;
import io.clinnexus.domain.change.impact.ImpactAnalyzer;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.conflicts.detection.ConflictDetector;
import io.clinnexus.domain.conflicts.detection.ConflictRules;
import io.clinnexus.domain.conflicts.detection.DetectConflicts;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.worker.followups.FindConflicts;
import io.clinnexus.worker.followups.FollowUp;
import io.clinnexus.worker.followups.TraceImpact;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** After each publication it is traced what the change touches, and looked for contradictions. */
@Configuration(proxyBeanMethods = false)
class ConflictsWiring {

  private static final int IMPACT = 200;
  private static final int LATE = 300;

  @Bean
  AnalyzeImpact.Sources impactSources(
      Studies studies,
      Documents documents,
      Anchors anchors,
      Facts facts,
      SectionMaps sections,
      GenerationRuns generation) {
    return new AnalyzeImpact.Sources(studies, documents, anchors, facts, sections, generation);
  }

  @Bean
  AnalyzeImpact.Ledger impactLedger(
      ChangeEvents events, ImpactItems items, Tasks tasks, AuditTrail auditTrail) {
    return new AnalyzeImpact.Ledger(events, items, tasks, auditTrail);
  }

  @Bean
  AnalyzeImpact analyzeImpact(
      AnalyzeImpact.Sources sources,
      AnalyzeImpact.Ledger ledger,
      Transactions transactions,
      Stemmer stemmer,
      Clock clock) {
    return new AnalyzeImpact(
        sources, ledger, transactions, new ImpactAnalyzer(stemmer), UUID::randomUUID, clock);
  }

  @Bean
  @Order(IMPACT)
  FollowUp traceImpact(
      Documents documents,
      Facts facts,
      VersionComparisons comparisons,
      StoredAlignments alignments,
      AnalyzeImpact analyzeImpact,
      Transactions transactions) {
    return new TraceImpact(
        documents,
        comparisons,
        new ReadDiff(alignments, documents, facts, transactions),
        analyzeImpact,
        transactions);
  }

  @Bean
  DetectConflicts.Sources conflictSources(
      Studies studies, Documents documents, Anchors anchors, Facts facts) {
    return new DetectConflicts.Sources(studies, documents, anchors, facts);
  }

  @Bean
  DetectConflicts.Ledger conflictLedger(Conflicts conflicts, Tasks tasks, AuditTrail auditTrail) {
    return new DetectConflicts.Ledger(conflicts, tasks, auditTrail);
  }

  @Bean
  @Order(LATE)
  FollowUp findConflicts(
      DetectConflicts.Sources sources,
      DetectConflicts.Ledger ledger,
      Transactions transactions,
      ConflictRules rules,
      Stemmer stemmer,
      Clock clock) {
    return new FindConflicts(
        new DetectConflicts(
            sources,
            ledger,
            transactions,
            new ConflictDetector(rules, stemmer),
            UUID::randomUUID,
            clock));
  }
}
