package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicMapper;
import io.clinnexus.domain.topics.TopicMappingRunId;
import io.clinnexus.domain.topics.TopicVectors;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.Step;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Says what the heading blocks are about, in terms of the workspace's topics. */
public final class MapTopics implements Step {

  private final Store store;
  private final TopicMapper mapper;
  private final TopicVectors vectors;
  private final Patience patience;

  public MapTopics(Store store, TopicMapper mapper, TopicVectors vectors, Patience patience) {
    this.store = store;
    this.mapper = mapper;
    this.vectors = vectors;
    this.patience = patience;
  }

  /** Where topics come from. */
  public record Store(Topics topics, Transactions transactions, IdFactory ids, Clock clock) {}

  @Override
  public StepName name() {
    return StepName.MAP_TOPICS;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    TopicMapper.Result result = mapper.map(patience.call(() -> input(context)));
    context.findings().topics(result.mapping(), result.evidence());
    return StepOutcome.ok(
        Map.of("topic_blocks", (long) result.mapping().blockAssignments().size()));
  }

  private TopicMapper.Input input(IngestionContext context) {
    ClaimedRun run = context.run();
    DocumentType type = run.document().type();
    return store
        .transactions()
        .read(
            () ->
                new TopicMapper.Input(
                    run.version().id(),
                    type,
                    DocumentOutline.of(context.anchored().get().anchors()),
                    context.chunks().get(),
                    store.topics().allActive(run.workspaceId(), type),
                    store.topics().priors(run.workspaceId(), type),
                    Optional.of(vectors),
                    new TopicMapper.RunInfo(
                        new TopicMappingRunId(store.ids().next()),
                        store.clock().instant(),
                        run.build().pipelineVersion(),
                        run.build().configurationHash())));
  }
}
