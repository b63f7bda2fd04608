package io.clinnexus.api.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkHits;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.anchors.InMemoryChunkSearch;
import io.clinnexus.domain.anchors.InMemoryVectorIndex;
import io.clinnexus.domain.anchors.SearchCoverage;
import io.clinnexus.domain.anchors.TextSearch;
import io.clinnexus.domain.anchors.alignment.InMemoryAnchorMatches;
import io.clinnexus.domain.anchors.alignment.InMemoryVersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.InMemoryAuditLedger;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auditlog.InMemoryHeadArchive;
import io.clinnexus.domain.auditlog.ToySigner;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.InMemoryWorkspaces;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.InMemoryChangeEvents;
import io.clinnexus.domain.change.InMemoryImpactItems;
import io.clinnexus.domain.change.amendment.AmendmentFiles;
import io.clinnexus.domain.change.amendment.AmendmentLanguage;
import io.clinnexus.domain.change.amendment.AmendmentRule;
import io.clinnexus.domain.change.amendment.AmendmentRules;
import io.clinnexus.domain.change.amendment.InMemoryChangeNotes;
import io.clinnexus.domain.change.amendment.Regime;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import io.clinnexus.domain.change.carry.InMemoryCarriedItems;
import io.clinnexus.domain.conflicts.InMemoryConflicts;
import io.clinnexus.domain.corefacts.InMemoryCoreFacts;
import io.clinnexus.domain.facts.InMemoryFactDecisions;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleWorkbookWriter;
import io.clinnexus.domain.identity.InMemoryIdentity;
import io.clinnexus.domain.ingestion.InMemoryActiveRuns;
import io.clinnexus.domain.ingestion.InMemoryFollowUpQueue;
import io.clinnexus.domain.ingestion.InMemoryIngestionQueue;
import io.clinnexus.domain.ingestion.InMemoryIngestionRuns;
import io.clinnexus.domain.sections.InMemorySectionContracts;
import io.clinnexus.domain.sections.InMemorySectionMaps;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.shared.StoreWarnings;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.InMemoryFileStore;
import io.clinnexus.domain.studies.InMemoryStudies;
import io.clinnexus.domain.tasks.InMemoryTasks;
import io.clinnexus.domain.topics.InMemoryTopicEvidences;
import io.clinnexus.domain.topics.InMemoryTopicMappings;
import io.clinnexus.domain.topics.InMemoryTopics;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;

/** The domain's ports without a database, for tests of the interface alone. */
public class InMemoryPorts {

  @Bean
  InMemoryStudies studies() {
    return new InMemoryStudies();
  }

  @Bean
  InMemoryDocuments documents() {
    return new InMemoryDocuments();
  }

  @Bean
  InMemoryFileStore files() {
    return new InMemoryFileStore();
  }

  @Bean
  InMemoryAuditTrail auditTrail() {
    return new InMemoryAuditTrail();
  }

  @Bean
  InMemoryAuditLedger auditLedger(InMemoryAuditTrail auditTrail) {
    return new InMemoryAuditLedger(auditTrail, Actor.builtIn().workspaceId());
  }

  @Bean
  InMemoryHeadArchive headArchive() {
    return new InMemoryHeadArchive();
  }

  @Bean
  HeadSigner headSigner() {
    return new ToySigner();
  }

  @Bean
  InMemoryWorkspaces workspaces() {
    return new InMemoryWorkspaces();
  }

  /** The built-in user administers the built-in workspace, as the seed has it. */
  @Bean
  InMemoryUsers users(InMemoryWorkspaces workspaces) {
    InMemoryUsers users = new InMemoryUsers(workspaces);
    Actor owner = Actor.builtIn();
    users.join(new Membership(owner.workspaceId(), owner.userId(), Role.ADMIN, Instant.EPOCH));
    return users;
  }

  @Bean
  InMemoryIdentity identity(InMemoryUsers users, InMemoryWorkspaces workspaces) {
    return new InMemoryIdentity(users, workspaces);
  }

  @Bean
  DirectTransactions transactions() {
    return new DirectTransactions();
  }

  @Bean
  StoreWarnings storeWarnings() {
    return List::of;
  }

  @Bean
  InMemoryVectorIndex vectorIndex(InMemoryDocuments documents) {
    return new InMemoryVectorIndex(new InMemoryChunkSearch(documents));
  }

  @Bean
  InMemoryIngestionRuns runs(InMemoryDocuments documents, Clock clock) {
    return new InMemoryIngestionRuns(documents, clock);
  }

  @Bean
  InMemoryIngestionQueue queue() {
    return new InMemoryIngestionQueue();
  }

  @Bean
  InMemoryActiveRuns activeRuns(
      InMemoryIngestionRuns runs,
      InMemoryIngestionQueue queue,
      InMemoryDocuments documents,
      Clock clock) {
    return new InMemoryActiveRuns(runs, queue, documents, clock);
  }

  @Bean
  InMemoryFollowUpQueue followUps() {
    return new InMemoryFollowUpQueue();
  }

  @Bean
  InMemoryAnchorMatches anchorMatches(InMemoryDocuments documents, InMemoryAnchors anchors) {
    return new InMemoryAnchorMatches(documents, anchors);
  }

  @Bean
  InMemoryVersionComparisons comparisons(InMemoryDocuments documents) {
    return new InMemoryVersionComparisons(documents);
  }

  @Bean
  InMemoryCarriedItems carriedItems(InMemoryVersionComparisons comparisons) {
    return new InMemoryCarriedItems(comparisons);
  }

  @Bean
  InMemoryChangeNotes changeNotes(InMemoryVersionComparisons comparisons) {
    return new InMemoryChangeNotes(comparisons);
  }

  @Bean
  AmendmentRules amendmentRules() {
    return new AmendmentRules(
        "1",
        List.of(
            new AmendmentRule(
                "dose",
                Regime.EU,
                "Change of dose",
                "Изменение дозы",
                "Article",
                Set.of(),
                List.of("mg"),
                Set.of(),
                true)));
  }

  @Bean
  AmendmentFiles amendmentFiles() {
    return new NamedFiles();
  }

  /** Files that only name what they are. */
  private static final class NamedFiles implements AmendmentFiles {

    @Override
    public void tableAsDocument(TableOfChanges table, AmendmentLanguage language, OutputStream out)
        throws IOException {
      out.write(("document " + language.code() + " " + table.rows().size()).getBytes(UTF_8));
    }

    @Override
    public void tableAsWorkbook(TableOfChanges table, AmendmentLanguage language, OutputStream out)
        throws IOException {
      out.write(("workbook " + language.code() + " " + table.rows().size()).getBytes(UTF_8));
    }

    @Override
    public void trackedChanges(
        TableOfChanges.Heading heading, VersionAlignment alignment, OutputStream out)
        throws IOException {
      out.write(("tracked " + alignment.correspondences().size()).getBytes(UTF_8));
    }
  }

  @Bean
  InMemoryAnchors anchors() {
    return new InMemoryAnchors(Actor.builtIn().workspaceId());
  }

  @Bean
  InMemoryFacts facts(InMemoryStudies studies, InMemoryDocuments documents, Clock clock) {
    return new InMemoryFacts(studies, documents, clock);
  }

  @Bean
  InMemoryFactDecisions factDecisions(InMemoryDocuments documents) {
    return new InMemoryFactDecisions(documents);
  }

  @Bean
  InMemoryCoreFacts coreFacts(InMemoryStudies studies, InMemoryDocuments documents, Clock clock) {
    return new InMemoryCoreFacts(studies, documents, clock);
  }

  @Bean
  InMemoryConflicts conflicts(InMemoryStudies studies, Clock clock) {
    return new InMemoryConflicts(studies, clock);
  }

  @Bean
  InMemoryChangeEvents changeEvents(InMemoryStudies studies, InMemoryDocuments documents) {
    return new InMemoryChangeEvents(studies, documents);
  }

  @Bean
  InMemoryImpactItems impactItems(InMemoryChangeEvents events) {
    return new InMemoryImpactItems(events);
  }

  @Bean
  InMemoryTasks tasks(InMemoryStudies studies, Clock clock) {
    return new InMemoryTasks(studies, new InMemoryUsers(new InMemoryWorkspaces()), clock);
  }

  @Bean
  InMemorySectionContracts contracts() {
    return new InMemorySectionContracts();
  }

  @Bean
  InMemorySectionMaps maps(InMemoryDocuments documents) {
    return new InMemorySectionMaps(documents, new InMemoryChunkSearch(documents));
  }

  @Bean
  InMemoryTopics topics() {
    return new InMemoryTopics();
  }

  @Bean
  InMemoryTopicMappings topicMappings(InMemoryDocuments documents, InMemoryTopics topics) {
    return new InMemoryTopicMappings(documents, topics);
  }

  @Bean
  InMemoryTopicEvidences topicEvidences(InMemoryDocuments documents, InMemoryTopics topics) {
    return new InMemoryTopicEvidences(documents, topics, new InMemoryChunkSearch(documents));
  }

  /** A workbook that names its sheets and no more. */
  @Bean
  ScheduleWorkbookWriter workbooks() {
    return (grids, out) -> {
      for (ScheduleGrid grid : grids) {
        out.write(("sheet " + grid.title()).getBytes(UTF_8));
      }
    };
  }

  @Bean
  Embedder embedder() {
    return new ZeroEmbedder();
  }

  @Bean
  RecordingSearch chunkSearch() {
    return new RecordingSearch();
  }

  @Bean
  TextSearch textSearch() {
    return (workspaceId, query) -> List.of();
  }

  /** Remembers what was asked and answers with what it was given. */
  public static final class RecordingSearch implements ChunkSearch {

    private final List<ChunkQuery> queries = new CopyOnWriteArrayList<>();
    private volatile List<ChunkHit> hits = List.of();

    @Override
    public ChunkHits search(WorkspaceId workspaceId, ChunkQuery query) {
      queries.add(query);
      return new ChunkHits(hits, SearchCoverage.exact(hits.size()));
    }

    /** What every search finds from now on. */
    public void finds(List<ChunkHit> found) {
      hits = List.copyOf(found);
    }

    /** The latest query. */
    public ChunkQuery last() {
      return queries.get(queries.size() - 1);
    }
  }

  private static final class ZeroEmbedder implements Embedder {

    @Override
    public EmbedderId id() {
      return new EmbedderId("zero", "1");
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      return texts.stream().map(text -> new Embedding(new float[Embedding.DIMENSION])).toList();
    }
  }
}
