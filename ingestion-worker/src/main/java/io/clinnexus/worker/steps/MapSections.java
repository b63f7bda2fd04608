package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionMapper;
import io.clinnexus.domain.sections.SectionMapping;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the sections that the contracts of the workspace describe. */
public final class MapSections implements Step {

  private final Store store;
  private final SectionMapper mapper;
  private final Patience patience;
  private final Clock clock;

  public MapSections(Store store, SectionMapper mapper, Patience patience, Clock clock) {
    this.store = store;
    this.mapper = mapper;
    this.patience = patience;
    this.clock = clock;
  }

  /** Where contracts and decided maps come from. */
  public record Store(SectionContracts contracts, SectionMaps maps, Transactions transactions) {}

  @Override
  public StepName name() {
    return StepName.MAP_SECTIONS;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    SectionMapper.Input input = patience.call(() -> input(context));
    SectionMapping mapping = mapper.map(input);
    context.findings().sections(mapping);
    return new StepOutcome(
        mapping.warnings().isEmpty() ? StepStatus.OK : StepStatus.WARNING,
        Map.of("sections", (long) mapping.coverage().found()),
        mapping.warnings());
  }

  private SectionMapper.Input input(IngestionContext context) {
    ClaimedRun run = context.run();
    List<Anchor> anchors = context.anchored().get().anchors();
    return store
        .transactions()
        .read(
            () ->
                new SectionMapper.Input(
                    run.version().id(),
                    run.document().type(),
                    context.language().get(),
                    DocumentOutline.of(anchors),
                    store.contracts().allActive(run.workspaceId(), run.document().type()),
                    store.maps().ofVersion(run.workspaceId(), run.version().id()),
                    schedule(context.findings().facts()),
                    clock.instant()));
  }

  private static Set<AnchorId> schedule(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.key().type().equals(FactType.SOA))
        .flatMap(fact -> fact.evidence().stream())
        .map(Evidence::anchorId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
