package io.clinnexus.domain;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.DeriveCoreFacts;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.Findings;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.StoredFindings;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMappings;
import java.util.List;

/**
 * All stores of one kind, in memory or in a database, with the little that a test must see behind
 * them.
 */
public interface Ports {

  Transactions transactions();

  /** Any port by its type; fails for a type that is none. */
  <T> T port(Class<T> type);

  Studies studies();

  Documents documents();

  Anchors anchors();

  ChunkSearch chunkSearch();

  TwinContent content();

  /** What is read out of versions, as the features store it. */
  default Findings findings() {
    return new StoredFindings(
        port(Facts.class),
        port(FactDecisions.class),
        port(SectionMaps.class),
        port(TopicMappings.class),
        port(TopicEvidences.class),
        new DeriveCoreFacts(port(Facts.class), port(CoreFacts.class)));
  }

  IngestionRuns runs();

  ActiveRuns activeRuns();

  IngestionQueue queue();

  FollowUpQueue followUps();

  AuditTrail auditTrail();

  /** Someone in a workspace that nobody else uses. */
  Actor newActor();

  /** The waiting jobs of the actor's workspace, in no order. */
  List<IngestionJob> jobs(Actor actor);

  /** The waiting follow-up jobs of the actor's workspace, in no order. */
  List<FollowUpJob> followUpJobs(Actor actor);

  /** Takes a job out of the queue behind the back of everybody. */
  void loseJob(IngestionJob job);

  /** The audit trail of the actor's workspace, oldest first. */
  List<AuditEntry> auditEntries(Actor actor);
}
