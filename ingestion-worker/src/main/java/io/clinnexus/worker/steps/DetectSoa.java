package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.soa.ScheduleDetector;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the Schedules of Activities, or tells why there is none. */
public final class DetectSoa implements Step {

  private final ScheduleSettings settings;
  private final ScheduleDetector detector;
  private final Clock clock;

  public DetectSoa(ScheduleSettings settings, Clock clock) {
    this.settings = settings;
    this.detector = new ScheduleDetector(settings);
    this.clock = clock;
  }

  @Override
  public StepName name() {
    return StepName.DETECT_SOA;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    ClaimedRun run = context.run();
    ParsedDocument parsed = context.parsed().take();
    if (!settings.searches(run.document().type())) {
      context.findings().addFacts(Set.of(FactType.SOA), List.of());
      return StepOutcome.ok(Map.of());
    }
    SchedulesOfActivities found = detector.detect(parsed, context.anchored().get());
    context
        .findings()
        .addFacts(
            Set.of(FactType.SOA),
            new SoaFacts(run.document().studyId(), run.version().id(), clock.instant()).of(found));
    context.findings().schedules(ScheduleStatistics.of(found));
    return new StepOutcome(
        found.warnings().isEmpty() ? StepStatus.OK : StepStatus.WARNING,
        Map.of("schedules", (long) found.schedules().size()),
        found.warnings());
  }
}
