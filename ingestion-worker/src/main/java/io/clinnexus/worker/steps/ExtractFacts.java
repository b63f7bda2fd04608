package io.clinnexus.worker.steps;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.extraction.ExtractedFacts;
import io.clinnexus.domain.facts.extraction.FactExtractor;
import io.clinnexus.domain.facts.extraction.FactRules;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads facts out of the anchors, each with the words it was read from. */
public final class ExtractFacts implements Step {

  private final FactExtractor extractor;
  private final Set<FactType> types;
  private final Clock clock;

  public ExtractFacts(FactRules rules, Clock clock) {
    this.extractor = new FactExtractor(rules);
    this.types =
        rules.fields().stream()
            .flatMap(field -> field.keys().stream())
            .map(rule -> rule.key().type())
            .collect(Collectors.toUnmodifiableSet());
    this.clock = clock;
  }

  @Override
  public StepName name() {
    return StepName.EXTRACT_FACTS;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    ClaimedRun run = context.run();
    ExtractedFacts read =
        extractor.read(
            context.anchored().get().anchors(), run.document().type(), context.language().get());
    Instant now = clock.instant();
    List<Fact> facts =
        read.facts().stream()
            .map(fact -> fact.toFact(run.document().studyId(), run.version().id(), now))
            .toList();
    context.findings().addFacts(types, facts);
    return new StepOutcome(
        read.warnings().isEmpty() ? StepStatus.OK : StepStatus.WARNING,
        Map.of("facts", (long) facts.size()),
        read.warnings());
  }
}
