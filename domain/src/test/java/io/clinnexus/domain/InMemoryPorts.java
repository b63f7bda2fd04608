package io.clinnexus.domain;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.anchors.InMemoryChunkSearch;
import io.clinnexus.domain.anchors.InMemoryTextSearch;
import io.clinnexus.domain.anchors.InMemoryTwinContent;
import io.clinnexus.domain.anchors.InMemoryVectorIndex;
import io.clinnexus.domain.anchors.TextSearch;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.InMemoryAnchorMatches;
import io.clinnexus.domain.anchors.alignment.InMemoryVersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditLogQueries;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auditlog.InMemoryAuditLedger;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.InMemoryWorkspaces;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.auth.Workspaces;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.InMemoryChangeEvents;
import io.clinnexus.domain.change.InMemoryImpactItems;
import io.clinnexus.domain.change.amendment.ChangeNotes;
import io.clinnexus.domain.change.amendment.InMemoryChangeNotes;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.domain.change.carry.InMemoryCarriedItems;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.conflicts.InMemoryConflicts;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.InMemoryCoreFacts;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.InMemoryFactDecisions;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.generation.InMemoryGenerationRuns;
import io.clinnexus.domain.generation.InMemoryModelConfigs;
import io.clinnexus.domain.generation.InMemoryTemplates;
import io.clinnexus.domain.generation.ModelConfigs;
import io.clinnexus.domain.generation.Templates;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.Accounts;
import io.clinnexus.domain.identity.InMemoryIdentity;
import io.clinnexus.domain.identity.Logins;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.InMemoryActiveRuns;
import io.clinnexus.domain.ingestion.InMemoryFollowUpQueue;
import io.clinnexus.domain.ingestion.InMemoryIngestionQueue;
import io.clinnexus.domain.ingestion.InMemoryIngestionRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.sections.InMemorySectionContracts;
import io.clinnexus.domain.sections.InMemorySectionMaps;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.InMemoryStudies;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.tasks.InMemoryTasks;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.domain.topics.InMemoryTopicEvidences;
import io.clinnexus.domain.topics.InMemoryTopicMappings;
import io.clinnexus.domain.topics.InMemoryTopics;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.domain.zones.InMemoryZones;
import io.clinnexus.domain.zones.ZoneCrosswalks;
import io.clinnexus.domain.zones.ZoneMaintenance;
import io.clinnexus.domain.zones.ZoneSets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** All ports in memory, wired to each other, for the built-in workspace. */
public final class InMemoryPorts implements Ports {

  private final Clock clock = Clock.systemUTC();
  private final Actor owner = Actor.builtIn();
  private final Transactions transactions = new DirectTransactions();
  private final Studies studies = new InMemoryStudies();
  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryAnchors anchors = new InMemoryAnchors(owner.workspaceId());
  private final InMemoryChunkSearch chunkSearch = new InMemoryChunkSearch(documents);
  private final InMemoryVectorIndex vectorIndex = new InMemoryVectorIndex(chunkSearch);
  private final TwinContent content = new InMemoryTwinContent(anchors, chunkSearch, vectorIndex);
  private final InMemoryIngestionRuns runs = new InMemoryIngestionRuns(documents, clock);
  private final InMemoryIngestionQueue queue = new InMemoryIngestionQueue();
  private final InMemoryFollowUpQueue followUps = new InMemoryFollowUpQueue();
  private final ActiveRuns activeRuns = new InMemoryActiveRuns(runs, queue, documents, clock);
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  private final Workspaces workspaces = new InMemoryWorkspaces();
  private final InMemoryUsers users = new InMemoryUsers(workspaces);
  private final InMemoryIdentity identity = new InMemoryIdentity(users, workspaces);
  private final InMemoryZones zones = new InMemoryZones();
  private final InMemoryAuditLedger auditLedger =
      new InMemoryAuditLedger(auditTrail, owner.workspaceId());

  private final SectionContracts contracts = new InMemorySectionContracts();
  private final InMemoryTopics topics = new InMemoryTopics();
  private final Templates templates = new InMemoryTemplates();
  private final ModelConfigs configs = new InMemoryModelConfigs();
  private final VersionComparisons comparisons = new InMemoryVersionComparisons(documents);
  private final ChangeEvents changes = new InMemoryChangeEvents(studies, documents);

  /** Every port that has no method of its own in {@link Ports}. */
  private final Map<Class<?>, Object> others =
      Map.ofEntries(
          Map.entry(AnchorMatches.class, new InMemoryAnchorMatches(documents, anchors)),
          Map.entry(VersionComparisons.class, comparisons),
          Map.entry(CarriedItems.class, new InMemoryCarriedItems(comparisons)),
          Map.entry(ChangeNotes.class, new InMemoryChangeNotes(comparisons)),
          Map.entry(CoreFacts.class, new InMemoryCoreFacts(studies, documents, clock)),
          Map.entry(FactDecisions.class, new InMemoryFactDecisions(documents)),
          Map.entry(Facts.class, new InMemoryFacts(studies, documents, clock)),
          Map.entry(TextSearch.class, new InMemoryTextSearch(chunkSearch)),
          Map.entry(VectorIndex.class, vectorIndex),
          Map.entry(VectorBacklog.class, vectorIndex),
          Map.entry(Workspaces.class, workspaces),
          Map.entry(Users.class, users),
          Map.entry(AccessTokens.class, identity),
          Map.entry(Logins.class, identity),
          Map.entry(Accounts.class, identity),
          Map.entry(Tasks.class, new InMemoryTasks(studies, users, clock)),
          Map.entry(ZoneSets.class, zones),
          Map.entry(ZoneCrosswalks.class, zones),
          Map.entry(ZoneMaintenance.class, zones),
          Map.entry(Conflicts.class, new InMemoryConflicts(studies, clock)),
          Map.entry(SectionContracts.class, contracts),
          Map.entry(SectionMaps.class, new InMemorySectionMaps(documents, chunkSearch)),
          Map.entry(Topics.class, topics),
          Map.entry(TopicMappings.class, new InMemoryTopicMappings(documents, topics)),
          Map.entry(
              TopicEvidences.class, new InMemoryTopicEvidences(documents, topics, chunkSearch)),
          Map.entry(Templates.class, templates),
          Map.entry(ModelConfigs.class, configs),
          Map.entry(
              GenerationRuns.class,
              new InMemoryGenerationRuns(studies, documents, contracts, templates, configs)),
          Map.entry(ChangeEvents.class, changes),
          Map.entry(ImpactItems.class, new InMemoryImpactItems(changes)),
          Map.entry(AuditLedger.class, auditLedger),
          Map.entry(AuditLogQueries.class, auditLedger),
          Map.entry(AuditBacklog.class, auditLedger));

  @Override
  public <T> T port(Class<T> type) {
    Object port = others.get(type);
    if (port == null) {
      throw new IllegalArgumentException(type + " is no port in memory");
    }
    return type.cast(port);
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public Studies studies() {
    return studies;
  }

  @Override
  public Documents documents() {
    return documents;
  }

  @Override
  public Anchors anchors() {
    return anchors;
  }

  @Override
  public ChunkSearch chunkSearch() {
    return chunkSearch;
  }

  @Override
  public TwinContent content() {
    return content;
  }

  @Override
  public IngestionRuns runs() {
    return runs;
  }

  @Override
  public ActiveRuns activeRuns() {
    return activeRuns;
  }

  @Override
  public IngestionQueue queue() {
    return queue;
  }

  @Override
  public FollowUpQueue followUps() {
    return followUps;
  }

  @Override
  public AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  public Actor newActor() {
    return owner;
  }

  @Override
  public List<IngestionJob> jobs(Actor actor) {
    return queue.jobs();
  }

  @Override
  public List<FollowUpJob> followUpJobs(Actor actor) {
    return followUps.jobs();
  }

  @Override
  public void loseJob(IngestionJob job) {
    queue.lose(job);
  }

  @Override
  public List<AuditEntry> auditEntries(Actor actor) {
    return auditTrail.entries();
  }
}
