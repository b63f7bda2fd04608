package io.clinnexus.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of ingestion runs. */
public abstract class IngestionRunsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final BuildIdentity BUILD = new BuildIdentity("build 7", "c0ffee");
  private static final RunFailure FAILURE =
      new RunFailure("CORRUPT_FILE", "The file is damaged: it cannot be unpacked.");
  private static final QualityReport POOR =
      new QualityReport(
          List.of(
              new QualityFinding("few_headings", Severity.REVIEW, 0, 5.5, "Few headings."),
              new QualityFinding("many_notes", Severity.INFO, 12, 10, "Many notes.")));
  private static final RunSummary SUMMARY =
      new RunSummary(
          Optional.of(new Sha256("ab".repeat(32))),
          Map.of(StepName.PARSE_DOCX, 120L, StepName.PUBLISH, 80L),
          new AnchorStatistics(
              10,
              Map.of("p", 7L, "cell", 3L),
              Map.of("safety", 6L, "unknown", 4L),
              Map.of("en", 10L),
              3),
          new ChunkStatistics(4, Map.of("safety", 4L), Map.of("en", 4L), 1234),
          new FindingStatistics(
              Optional.of(new ScheduleStatistics(2, 14, 30, 139, 420)),
              Optional.of(
                  new FactStatistics(
                      Map.of("extracted", 20L, "conflicting", 1L),
                      List.of(FactKey.parse("population/planned_n_total")))),
              Optional.of(
                  new SectionStatistics(
                      Map.of("mapped", 11L, "needs_review", 2L),
                      new SectionCoverage(12, 11, List.of(new SectionKey("protocol.safety"))))),
              Optional.of(new TopicStatistics(40, 31, 17))),
          Optional.of(new TextLedger(1000, 990, Map.of(SkipReason.COMMENT, 10L))),
          List.of("no_styles"));

  private Ports ports;
  private Actor actor;
  private DocumentVersion version;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    actor = ports.newActor();
    version = StudyFixture.uploadedVersion(ports, actor);
  }

  @Test
  void an_added_run_is_queued() {
    IngestionRun run = found(added());

    assertThat(run.versionId()).isEqualTo(version.id());
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.attempt()).isZero();
    assertThat(run.startedAt()).isEmpty();
    assertThat(run.finishedAt()).isEmpty();
    assertThat(run.duration()).isEmpty();
    assertThat(run.pipelineVersion()).isEmpty();
    assertThat(run.configurationHash()).isEmpty();
    assertThat(run.progress()).isEqualTo(RunProgress.NONE);
    assertThat(run.summary()).isEqualTo(RunSummary.EMPTY);
    assertThat(run.quality()).isEqualTo(QualityReport.CLEAN);
    assertThat(run.errors()).isEmpty();
    assertThat(ports.runs().findActive(actor.workspaceId(), version.id())).contains(run);
  }

  @Test
  void a_version_has_one_active_run_at_most() {
    IngestionRunId first = added();

    assertThatThrownBy(this::added)
        .isInstanceOfSatisfying(
            RunAlreadyActive.class,
            e -> assertThat(e.details()).containsEntry("runId", first.value()));
    claimed(first);
    assertThatThrownBy(this::added).isInstanceOf(RunAlreadyActive.class);
  }

  @Test
  void a_run_needs_a_version_of_the_workspace() {
    Actor stranger = new Actor(STRANGER, actor.userId());
    IngestionRunId id = new IngestionRunId(UUID.randomUUID());

    assertThatThrownBy(
            () -> ports.transactions().run(() -> ports.runs().add(stranger, id, version.id())))
        .isInstanceOf(VersionNotFound.class);
  }

  @Test
  void a_claim_takes_the_run_and_tells_what_to_work_on() {
    IngestionRunId id = added();
    ClaimedRun claim = claimed(id);

    assertThat(claim.id()).isEqualTo(id);
    assertThat(claim.actor()).isEqualTo(actor);
    assertThat(claim.version()).isEqualTo(version);
    assertThat(claim.document().id()).isEqualTo(version.documentId());
    assertThat(claim.attempt()).isEqualTo(1);
    IngestionRun run = found(id);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.attempt()).isEqualTo(1);
    assertThat(run.startedAt()).isPresent();
    assertThat(run.pipelineVersion()).contains("build 7");
    assertThat(run.configurationHash()).contains("c0ffee");
  }

  @Test
  void a_later_claim_takes_over_and_the_earlier_one_is_stale() {
    IngestionRunId id = added();
    ClaimedRun zombie = claimed(id);
    IngestionRun before = found(id);
    ClaimedRun successor = claimed(id);

    assertThat(successor.attempt()).isEqualTo(2);
    assertThat(successor.token().value()).isGreaterThan(zombie.token().value());
    assertThat(found(id).startedAt()).isEqualTo(before.startedAt());
    assertThatThrownBy(() -> requireClaim(zombie)).isInstanceOf(StaleClaim.class);
    requireClaim(successor);
  }

  @Test
  void only_the_newest_claim_reports_progress() {
    IngestionRunId id = added();
    ClaimedRun zombie = claimed(id);
    ClaimedRun successor = claimed(id);
    RunProgress progress =
        new RunProgress(Optional.of(StepName.BUILD_ANCHORS), 40, Map.of("anchors", 12L));

    assertThat(recorded(successor, progress)).isTrue();
    assertThat(recorded(zombie, RunProgress.NONE)).isFalse();
    assertThat(found(id).progress()).isEqualTo(progress);
  }

  @Test
  void a_new_claim_starts_from_nothing() {
    IngestionRunId id = added();
    recorded(claimed(id), new RunProgress(Optional.of(StepName.PUBLISH), 90, Map.of()));
    claimed(id);

    assertThat(found(id).progress()).isEqualTo(RunProgress.NONE);
  }

  @Test
  void a_run_is_claimed_in_its_workspace_only() {
    assertThat(claim(new IngestionJob(STRANGER, added()))).isEmpty();
  }

  @Test
  void a_succeeded_run_tells_what_it_measured_and_ends() {
    IngestionRunId id = added();
    ClaimedRun claim = claimed(id);
    recorded(claim, new RunProgress(Optional.of(StepName.PUBLISH), 90, Map.of("chunks", 4L)));
    ports.transactions().run(() -> ports.runs().succeed(actor.workspaceId(), id, SUMMARY, POOR));

    IngestionRun run = found(id);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.active()).isFalse();
    assertThat(run.summary()).isEqualTo(SUMMARY);
    assertThat(run.quality()).isEqualTo(POOR);
    assertThat(run.errors()).isEmpty();
    assertThat(run.finishedAt()).isPresent();
    assertThat(run.duration()).isPresent();
    assertThat(run.progress())
        .isEqualTo(new RunProgress(Optional.of(StepName.PUBLISH), 100, Map.of("chunks", 4L)));
    assertThat(ports.runs().lastPublished(actor.workspaceId(), version.id())).contains(run);
    assertEnded(claim);
  }

  @Test
  void a_failed_run_tells_why_and_ends() {
    IngestionRunId id = added();
    ClaimedRun claim = claimed(id);
    ports
        .transactions()
        .run(() -> ports.runs().fail(actor.workspaceId(), id, RunSummary.EMPTY, FAILURE));

    IngestionRun run = found(id);
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.errors()).containsExactly(FAILURE);
    assertThat(run.finishedAt()).isPresent();
    assertThat(ports.runs().lastPublished(actor.workspaceId(), version.id())).isEmpty();
    assertEnded(claim);
  }

  @Test
  void a_queued_or_running_run_can_be_cancelled_once() {
    IngestionRunId queued = added();
    assertThat(cancelled(STRANGER, queued)).isFalse();
    assertThat(cancelled(actor.workspaceId(), queued)).isTrue();
    assertThat(found(queued).state()).isEqualTo(RunState.CANCELLED);
    assertThat(found(queued).startedAt()).isEmpty();
    assertThat(cancelled(actor.workspaceId(), queued)).isFalse();

    IngestionRunId running = added();
    ClaimedRun claim = claimed(running);
    assertThat(cancelled(actor.workspaceId(), running)).isTrue();
    assertEnded(claim);
  }

  @Test
  void a_run_ends_once() {
    IngestionRunId id = added();
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            ports
                                .runs()
                                .succeed(actor.workspaceId(), id, SUMMARY, QualityReport.CLEAN)))
        .isInstanceOf(IllegalStateException.class);
    claimed(id);
    ports
        .transactions()
        .run(() -> ports.runs().fail(actor.workspaceId(), id, RunSummary.EMPTY, FAILURE));
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> ports.runs().fail(actor.workspaceId(), id, SUMMARY, FAILURE)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_failure_after_a_publication_leaves_the_publication() {
    IngestionRunId good = added();
    claimed(good);
    ports
        .transactions()
        .run(() -> ports.runs().succeed(actor.workspaceId(), good, SUMMARY, QualityReport.CLEAN));
    IngestionRunId bad = added();
    claimed(bad);
    ports
        .transactions()
        .run(() -> ports.runs().fail(actor.workspaceId(), bad, RunSummary.EMPTY, FAILURE));

    assertThat(ports.runs().lastPublished(actor.workspaceId(), version.id())).contains(found(good));
  }

  @Test
  void the_runs_of_a_version_are_listed_newest_first() {
    List<IngestionRun> expected = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      IngestionRunId id = added();
      cancelled(actor.workspaceId(), id);
      expected.add(found(id));
    }
    expected.sort(
        Comparator.comparing(IngestionRun::queuedAt)
            .reversed()
            .thenComparing(run -> run.id().value().toString()));

    PageAssertions.assertPaged(
        page -> ports.runs().list(actor.workspaceId(), version.id(), page), expected);
    PageAssertions.assertPaged(
        page -> ports.runs().list(STRANGER, version.id(), page), List.<IngestionRun>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> ports.runs().list(actor.workspaceId(), version.id(), page));
    PageAssertions.assertPaged(
        page -> ports.runs().list(actor.workspaceId(), Set.of(), page), expected);
    PageAssertions.assertPaged(
        page ->
            ports
                .runs()
                .list(actor.workspaceId(), Set.of(RunState.CANCELLED, RunState.FAILED), page),
        expected);
    PageAssertions.assertPaged(
        page -> ports.runs().list(actor.workspaceId(), Set.of(RunState.SUCCEEDED), page),
        List.<IngestionRun>of());
    PageAssertions.assertPaged(
        page -> ports.runs().list(STRANGER, Set.of(), page), List.<IngestionRun>of());
  }

  @Test
  void a_run_of_another_workspace_is_never_found() {
    IngestionRunId id = added();

    assertThat(ports.runs().find(STRANGER, id)).isEmpty();
    assertThat(ports.runs().findActive(STRANGER, version.id())).isEmpty();
  }

  @Test
  void a_run_changes_in_its_workspace_only() {
    ClaimedRun claim = claimed(added());
    IngestionRunId id = claim.id();
    IngestionRun before = found(id);

    assertThat(
            ports
                .transactions()
                .<Boolean>call(
                    () ->
                        ports.runs().recordProgress(STRANGER, id, claim.token(), RunProgress.NONE)))
        .isFalse();
    assertThat(
            ports
                .transactions()
                .<Boolean>call(() -> ports.runs().release(STRANGER, id, claim.token())))
        .isFalse();
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> ports.runs().requireClaim(STRANGER, id, claim.token())))
        .isInstanceOf(StaleClaim.class);
    assertThatThrownBy(
            () -> ports.transactions().run(() -> ports.runs().succeed(STRANGER, id, SUMMARY, POOR)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> ports.transactions().run(() -> ports.runs().fail(STRANGER, id, SUMMARY, FAILURE)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(found(id)).isEqualTo(before);
    ports.transactions().run(() -> ports.runs().succeed(actor.workspaceId(), id, SUMMARY, POOR));
    assertThat(ports.runs().lastPublished(STRANGER, version.id())).isEmpty();
  }

  private void assertEnded(ClaimedRun claim) {
    assertThat(claim(new IngestionJob(actor.workspaceId(), claim.id()))).isEmpty();
    assertThat(ports.runs().findActive(actor.workspaceId(), version.id())).isEmpty();
    assertThat(recorded(claim, RunProgress.NONE)).isFalse();
    assertThatThrownBy(() -> requireClaim(claim)).isInstanceOf(StaleClaim.class);
  }

  private IngestionRunId added() {
    IngestionRunId id = new IngestionRunId(UUID.randomUUID());
    ports.transactions().run(() -> ports.runs().add(actor, id, version.id()));
    return id;
  }

  private IngestionRun found(IngestionRunId id) {
    return ports.runs().find(actor.workspaceId(), id).orElseThrow();
  }

  private ClaimedRun claimed(IngestionRunId id) {
    return claim(new IngestionJob(actor.workspaceId(), id)).orElseThrow();
  }

  private Optional<ClaimedRun> claim(IngestionJob job) {
    return ports.transactions().call(() -> ports.runs().claim(job, BUILD));
  }

  private void requireClaim(ClaimedRun claim) {
    ports
        .transactions()
        .run(() -> ports.runs().requireClaim(claim.workspaceId(), claim.id(), claim.token()));
  }

  private boolean recorded(ClaimedRun claim, RunProgress progress) {
    return ports
        .transactions()
        .call(
            () ->
                ports
                    .runs()
                    .recordProgress(claim.workspaceId(), claim.id(), claim.token(), progress));
  }

  private boolean cancelled(WorkspaceId workspaceId, IngestionRunId id) {
    return ports.transactions().call(() -> ports.runs().cancel(workspaceId, id));
  }
}
