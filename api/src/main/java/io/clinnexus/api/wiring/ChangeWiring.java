package io.clinnexus.api.wiring;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.change.amendment.AmendmentFiles;
import io.clinnexus.domain.change.amendment.AmendmentRules;
import io.clinnexus.domain.change.amendment.ChangeNotes;
import io.clinnexus.domain.change.amendment.ExportAmendment;
import io.clinnexus.domain.change.amendment.NoteChange;
import io.clinnexus.domain.change.amendment.ReadTableOfChanges;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.domain.change.carry.SettleCarried;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.ingestion.ChangeEffectiveDate;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.RequestComparison;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Versions against each other. */
@Configuration(proxyBeanMethods = false)
class ChangeWiring {

  @Bean
  StoredAlignments storedAlignments(
      Documents documents, Anchors anchors, AnchorMatches matches, VersionComparisons comparisons) {
    return new StoredAlignments(documents, anchors, matches, comparisons);
  }

  @Bean
  ReadDiff readDiff(
      StoredAlignments alignments, Documents documents, Facts facts, Transactions transactions) {
    return new ReadDiff(alignments, documents, facts, transactions);
  }

  @Bean
  ReadTableOfChanges readTableOfChanges(
      ReadDiff readDiff,
      Documents documents,
      ChangeNotes notes,
      AmendmentRules rules,
      Transactions transactions) {
    return new ReadTableOfChanges(readDiff, documents, notes, rules, transactions);
  }

  @Bean
  NoteChange noteChange(
      ReadTableOfChanges readTable,
      ChangeNotes notes,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new NoteChange(readTable, notes, auditTrail, transactions, clock);
  }

  @Bean
  ExportAmendment exportAmendment(
      ReadTableOfChanges readTable,
      StoredAlignments alignments,
      AmendmentFiles files,
      Transactions transactions) {
    return new ExportAmendment(readTable, alignments, files, transactions);
  }

  @Bean
  SettleCarried settleCarried(
      CarriedItems carried, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    return new SettleCarried(carried, auditTrail, transactions, clock);
  }

  @Bean
  RequestComparison requestComparison(
      RequestComparison.Store store,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    return new RequestComparison(store, followUps, auditTrail, transactions, ids, clock);
  }

  @Bean
  RequestComparison.Store comparisonStore(
      Documents documents, VersionComparisons comparisons, StoredAlignments alignments) {
    return new RequestComparison.Store(documents, comparisons, alignments);
  }

  @Bean
  ChangeEffectiveDate changeEffectiveDate(
      Documents documents,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids) {
    return new ChangeEffectiveDate(documents, followUps, auditTrail, transactions, ids);
  }
}
