package io.clinnexus.worker.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.worker.IngestionFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IngestionPipelineTest {

  private static final IngestionPlan PLAN =
      new IngestionPlan(
          List.of(StepName.PARSE_DOCX, StepName.BUILD_ANCHORS, StepName.CHUNK_AND_EMBED));

  private final IngestionFixture fixture = new IngestionFixture();
  private final AtomicLong now = new AtomicLong();
  private final IngestionJob job = fixture.requested(fixture.documents.versionWithFile(1));
  private final ClaimedRun run =
      fixture.store.claim(job, new BuildIdentity("1", "hash")).orElseThrow();
  private final List<StepName> done = new ArrayList<>();

  @Test
  void steps_run_in_the_order_of_the_plan_and_each_is_timed() {
    IngestionPipeline pipeline = pipeline(Duration.ZERO, 7);
    IngestionContext context = pipeline.open(run);

    pipeline.run(context);

    assertThat(done).isEqualTo(PLAN.steps());
    assertThat(context.recorder().summary().timingsMillis())
        .isEqualTo(
            Map.of(
                StepName.PARSE_DOCX, 7L,
                StepName.BUILD_ANCHORS, 7L,
                StepName.CHUNK_AND_EMBED, 7L));
  }

  @Test
  void progress_tells_the_step_and_the_share_of_the_plan_that_is_done() {
    IngestionPipeline pipeline = pipeline(Duration.ZERO, 7);

    pipeline.run(pipeline.open(run));

    assertThat(fixture.store.progress())
        .containsExactly(
            new RunProgress(Optional.of(StepName.PARSE_DOCX), 0, Map.of()),
            new RunProgress(Optional.of(StepName.BUILD_ANCHORS), 33, Map.of("done", 1L)),
            new RunProgress(Optional.of(StepName.CHUNK_AND_EMBED), 66, Map.of("done", 1L)));
  }

  @Test
  void progress_is_not_written_more_often_than_the_interval_allows() {
    IngestionPipeline pipeline = pipeline(Duration.ofMillis(10), 7);

    pipeline.run(pipeline.open(run));

    assertThat(fixture.store.progress()).extracting(RunProgress::percent).containsExactly(0, 66);
  }

  @Test
  void a_run_that_is_not_ours_any_more_stops_before_the_next_step() {
    IngestionPipeline pipeline =
        new IngestionPipeline(
            PLAN,
            List.of(
                IngestionFixture.step(StepName.PARSE_DOCX, context -> fixture.cancel(job)),
                IngestionFixture.step(StepName.BUILD_ANCHORS, context -> done.add(null)),
                IngestionFixture.step(StepName.CHUNK_AND_EMBED, context -> done.add(null))),
            progressing(Duration.ZERO));

    assertThatThrownBy(() -> pipeline.run(pipeline.open(run))).isInstanceOf(StaleClaim.class);

    assertThat(done).isEmpty();
  }

  @Test
  void progress_that_cannot_be_written_does_not_stop_a_run() {
    fixture.store.beAwayFor(2);
    IngestionPipeline pipeline = pipeline(Duration.ZERO, 7);

    pipeline.run(pipeline.open(run));

    assertThat(done).isEqualTo(PLAN.steps());
    assertThat(fixture.store.progress()).hasSize(1);
  }

  @Test
  void a_thread_that_was_asked_to_stop_starts_no_further_step() {
    IngestionPipeline pipeline = pipeline(Duration.ZERO, 7);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> pipeline.run(pipeline.open(run))).isInstanceOf(RunInterrupted.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).isEmpty();
  }

  @Test
  void a_plan_needs_exactly_one_step_for_each_name() {
    List<Step> one = List.of(IngestionFixture.step(StepName.PARSE_DOCX, context -> {}));
    List<Step> twice =
        List.of(
            IngestionFixture.step(StepName.PARSE_DOCX, context -> {}),
            IngestionFixture.step(StepName.PARSE_DOCX, context -> {}));

    assertThatThrownBy(() -> new IngestionPipeline(PLAN, one, progressing(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IngestionPipeline(PLAN, twice, progressing(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_result_is_handed_on_once_and_is_gone_when_taken() {
    Handover<String> handover = new Handover<>("title");
    assertThatThrownBy(handover::get).hasMessage("No step has handed on the title.");

    handover.give("x");

    assertThatThrownBy(() -> handover.give("y")).hasMessage("The title was handed on twice.");
    assertThat(handover.take()).isEqualTo("x");
    assertThatThrownBy(handover::get).isInstanceOf(IllegalStateException.class);
  }

  private IngestionPipeline pipeline(Duration interval, int millisPerStep) {
    return new IngestionPipeline(
        PLAN,
        PLAN.steps().stream()
            .map(
                name ->
                    IngestionFixture.step(
                        name,
                        context -> {
                          done.add(name);
                          now.addAndGet(Duration.ofMillis(millisPerStep).toNanos());
                        }))
            .toList(),
        progressing(interval));
  }

  private RunRecorder.Progressing progressing(Duration interval) {
    return new RunRecorder.Progressing(fixture.store, fixture.store, now::get, interval);
  }
}
