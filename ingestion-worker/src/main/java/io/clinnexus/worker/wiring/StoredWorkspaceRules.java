package io.clinnexus.worker.wiring;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.sections.ContractFingerprint;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SeedContracts;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.SeedTopics;
import io.clinnexus.domain.topics.TopicFingerprint;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.worker.jobs.WorkspaceRules;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of workspaces as the database has them. A worker looks once for what a workspace lacks
 * of what ships: that is so many questions that they would slow down every run.
 */
final class StoredWorkspaceRules implements WorkspaceRules {

  private final SectionContracts contracts;
  private final SeedContracts seedContracts;
  private final Topics topics;
  private final SeedTopics seedTopics;
  private final EffectiveConfiguration configuration;
  private final String buildVersion;
  private final Set<Prepared> prepared = ConcurrentHashMap.newKeySet();

  StoredWorkspaceRules(
      SectionContracts contracts,
      SeedContracts seedContracts,
      Topics topics,
      SeedTopics seedTopics,
      EffectiveConfiguration configuration,
      String buildVersion) {
    this.contracts = contracts;
    this.seedContracts = seedContracts;
    this.topics = topics;
    this.seedTopics = seedTopics;
    this.configuration = configuration;
    this.buildVersion = buildVersion;
  }

  private record Prepared(WorkspaceId workspaceId, DocumentType type) {}

  /** What is added is added in the name of the built-in user: nobody asked for it. */
  @Override
  public void prepare(WorkspaceId workspaceId, DocumentType type) {
    Prepared now = new Prepared(workspaceId, type);
    if (!prepared.contains(now)) {
      Actor actor = new Actor(workspaceId, Actor.builtIn().userId());
      seedContracts.handle(new SeedContracts.Command(actor, type));
      seedTopics.handle(new SeedTopics.Command(actor));
      prepared.add(now);
    }
  }

  @Override
  public BuildIdentity identity(WorkspaceId workspaceId, DocumentType type) {
    Map<String, String> own =
        Map.of(
            "workspace.contracts",
            ContractFingerprint.of(contracts.allActive(workspaceId, type)),
            "workspace.topics",
            TopicFingerprint.of(
                topics.allActive(workspaceId, type), topics.priors(workspaceId, type)));
    return configuration.identity(buildVersion, type, own);
  }
}
