package io.clinnexus.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.StudyFixture;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every queue, and of the watch over runs that should have a job in it. */
public abstract class IngestionQueueContract {

  private static final int MANY = 10_000;
  private static final BuildIdentity BUILD = new BuildIdentity("build", "hash");

  private Ports ports;
  private Actor actor;

  protected abstract Ports ports();

  @BeforeEach
  void useAWorkspace() {
    ports = ports();
    actor = ports.newActor();
  }

  @Test
  void a_job_waits_once_however_often_it_is_enqueued() {
    IngestionJob job = new IngestionJob(actor.workspaceId(), newId());
    enqueue(job);
    enqueue(job);

    assertThat(ports.jobs(actor)).containsExactly(job);
  }

  @Test
  void what_follows_a_publication_waits_once_for_each_occasion() {
    DocumentVersionId version = new DocumentVersionId(UUID.randomUUID());
    FollowUpJob first = FollowUpJob.afterPublication(actor.workspaceId(), version, newId());
    FollowUpJob second = FollowUpJob.afterPublication(actor.workspaceId(), version, newId());
    ports
        .transactions()
        .run(() -> List.of(first, second, first).forEach(ports.followUps()::enqueue));

    assertThat(ports.followUpJobs(actor)).containsExactlyInAnyOrder(first, second);
    assertThat(ports.jobs(actor)).isEmpty();
  }

  @Test
  void an_active_run_whose_job_is_lost_is_noticed() {
    IngestionJob lost = requested();
    IngestionJob waiting = requested();
    enqueue(waiting);
    enqueue(lost);
    ports.loseJob(lost);
    IngestionJob ended = requested();
    ports.transactions().run(() -> ports.runs().cancel(actor.workspaceId(), ended.runId()));

    assertThat(withoutJob(Duration.ZERO)).containsExactly(lost);
    assertThat(withoutJob(Duration.ofHours(1))).isEmpty();
    enqueue(lost);
    assertThat(withoutJob(Duration.ZERO)).isEmpty();
  }

  @Test
  void the_workload_counts_what_waits_and_what_works() {
    ActiveRuns.Workload before = workload();
    requested();
    IngestionJob taken = requested();
    claimed(taken);

    ActiveRuns.Workload now = workload();
    assertThat(now.queued() - before.queued()).isEqualTo(1);
    assertThat(now.running() - before.running()).isEqualTo(1);
    assertThat(now.oldestQueued()).isPresent();
    assertThat(now.oldestQueued().orElseThrow()).isBetween(Duration.ZERO, Duration.ofHours(1));
  }

  private ActiveRuns.Workload workload() {
    return ports.transactions().read(() -> ports.activeRuns().workload());
  }

  @Test
  void a_run_that_is_given_back_is_queued_and_the_attempt_does_not_count() {
    IngestionJob job = requested();
    ClaimedRun claim = claimed(job);

    assertThat(released(claim)).isTrue();
    IngestionRun run = ports.runs().find(actor.workspaceId(), job.runId()).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.attempt()).isZero();
    assertThat(claimed(job).attempt()).isEqualTo(1);
  }

  @Test
  void only_the_newest_claim_can_be_given_back() {
    IngestionJob job = requested();
    ClaimedRun zombie = claimed(job);
    claimed(job);

    assertThat(released(zombie)).isFalse();
    IngestionRun run = ports.runs().find(actor.workspaceId(), job.runId()).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.attempt()).isEqualTo(2);
  }

  @Test
  void a_version_that_says_processing_without_a_run_is_noticed() {
    DocumentVersion stuck = processing();
    DocumentVersion busy = processing();
    ports.transactions().run(() -> ports.runs().add(actor, newId(), busy.id()));
    StudyFixture.uploadedVersion(ports, actor);

    assertThat(processingWithoutRun()).containsExactly(stuck.id());
  }

  private DocumentVersion processing() {
    DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
    ports
        .transactions()
        .run(
            () ->
                ports
                    .documents()
                    .updateVersion(
                        actor.workspaceId(), version.withStatus(IngestionStatus.PROCESSING)));
    return version;
  }

  private List<DocumentVersionId> processingWithoutRun() {
    return ports.activeRuns().processingWithoutRun(MANY).stream()
        .filter(owned -> owned.workspaceId().equals(actor.workspaceId()))
        .map(ActiveRuns.OwnedVersion::versionId)
        .toList();
  }

  private List<IngestionJob> withoutJob(Duration age) {
    return ports.activeRuns().withoutJob(age, MANY).stream()
        .filter(job -> job.workspaceId().equals(actor.workspaceId()))
        .toList();
  }

  private IngestionJob requested() {
    DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
    IngestionRunId id = newId();
    ports.transactions().run(() -> ports.runs().add(actor, id, version.id()));
    return new IngestionJob(actor.workspaceId(), id);
  }

  private ClaimedRun claimed(IngestionJob job) {
    return ports.transactions().call(() -> ports.runs().claim(job, BUILD)).orElseThrow();
  }

  private boolean released(ClaimedRun claim) {
    return ports
        .transactions()
        .call(() -> ports.runs().release(claim.workspaceId(), claim.id(), claim.token()));
  }

  private void enqueue(IngestionJob job) {
    ports.transactions().run(() -> ports.queue().enqueue(job));
  }

  private static IngestionRunId newId() {
    return new IngestionRunId(UUID.randomUUID());
  }
}
