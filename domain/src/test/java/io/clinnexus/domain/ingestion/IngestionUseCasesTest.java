package io.clinnexus.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.InMemoryPorts;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.studies.VersionWithoutFile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the request of an ingestion to each of its ends. */
class IngestionUseCasesTest {

  private static final QualityReport POOR =
      new QualityReport(List.of(new QualityFinding("r", Severity.REVIEW, 1, 2, "m")));
  private static final RunFailure FAILURE = new RunFailure("ENCRYPTED", "It has a password.");

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Actor actor = ports.newActor();
  private final DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
  private final RequestIngestion request =
      new RequestIngestion(
          ports.documents(),
          ports.runs(),
          ports.queue(),
          ports.auditTrail(),
          ports.transactions(),
          UUID::randomUUID);
  private final PublishRun publish =
      new PublishRun(
          ports.documents(),
          ports.runs(),
          ports.content(),
          ports.findings(),
          ports.followUps(),
          ports.auditTrail(),
          ports.transactions());
  private final FailRun fail =
      new FailRun(ports.documents(), ports.runs(), ports.auditTrail(), ports.transactions());
  private final CancelIngestion cancel =
      new CancelIngestion(
          ports.documents(), ports.runs(), ports.auditTrail(), ports.transactions());
  private final RepairVersionStatus repair =
      new RepairVersionStatus(
          ports.documents(), ports.runs(), ports.auditTrail(), ports.transactions());

  @Test
  void a_request_queues_a_run_and_a_job_and_marks_the_version() {
    IngestionRunId id = requested();

    assertThat(ports.jobs(actor)).containsExactly(new IngestionJob(actor.workspaceId(), id));
    assertThat(ports.runs().find(actor.workspaceId(), id).orElseThrow().state())
        .isEqualTo(RunState.QUEUED);
    assertThat(status()).isEqualTo(IngestionStatus.PROCESSING);
    AuditEntry entry = ports.auditEntries(actor).get(0);
    assertThat(entry.action()).isEqualTo("ingest_start");
    assertThat(entry.before().orElseThrow().text())
        .isEqualTo("{\"ingestion_status\":\"uploaded\"}");
    assertThat(entry.after().orElseThrow().text())
        .isEqualTo("{\"ingestion_status\":\"processing\",\"run_id\":\"" + id.value() + "\"}");
  }

  @Test
  void a_second_request_names_the_active_run() {
    IngestionRunId id = requested();

    assertThatThrownBy(this::requested)
        .isInstanceOfSatisfying(
            RunAlreadyActive.class,
            e -> assertThat(e.details()).containsEntry("runId", id.value()));
    assertThat(ports.jobs(actor)).hasSize(1);
  }

  @Test
  void a_version_without_a_file_cannot_be_ingested() {
    Study study = StudyFixture.study(actor, "EMPTY");
    var document = StudyFixture.protocol(study);
    DocumentVersion empty = StudyFixture.version(document, "v1");
    ports.studies().add(study);
    ports.documents().add(document);
    ports.documents().addVersion(actor.workspaceId(), empty);

    assertThatThrownBy(() -> request.handle(new RequestIngestion.Command(actor, empty.id())))
        .isInstanceOf(VersionWithoutFile.class);
    assertThat(ports.jobs(actor)).isEmpty();
  }

  @Test
  void a_version_of_another_workspace_is_not_found() {
    Actor stranger = new Actor(new WorkspaceId(new UUID(9, 9)), actor.userId());

    assertThatThrownBy(() -> request.handle(new RequestIngestion.Command(stranger, version.id())))
        .isInstanceOf(VersionNotFound.class);
  }

  @Test
  void a_published_run_makes_its_content_visible_and_the_version_ready() {
    ClaimedRun claim = claimed(requested());
    List<Anchor> anchors = new AnchorFixture(version.id()).document();

    assertThat(published(claim, anchors, QualityReport.CLEAN)).isEqualTo(IngestionStatus.READY);
    assertThat(anchors()).isEqualTo(anchors);
    assertThat(ports.followUpJobs(actor))
        .containsExactly(
            FollowUpJob.afterPublication(actor.workspaceId(), version.id(), claim.id()));
    DocumentVersion after = currentVersion();
    assertThat(after.status()).isEqualTo(IngestionStatus.READY);
    assertThat(after.language()).isEqualTo(DocumentLanguage.EN);
    assertThat(ports.auditEntries(actor).get(1).after().orElseThrow().text())
        .isEqualTo(
            "{\"anchors\":6,\"chunks\":0,\"facts\":0,\"ingestion_status\":\"ready\",\"run_id\":\""
                + claim.id().value()
                + "\"}");
  }

  @Test
  void a_run_with_a_grave_finding_needs_review() {
    assertThat(published(claimed(requested()), List.of(), POOR))
        .isEqualTo(IngestionStatus.NEEDS_REVIEW);
    assertThat(status()).isEqualTo(IngestionStatus.NEEDS_REVIEW);
  }

  @Test
  void a_stale_claim_publishes_and_fails_nothing() {
    IngestionRunId id = requested();
    ClaimedRun zombie = claimed(id);
    claimed(id);
    List<Anchor> anchors = new AnchorFixture(version.id()).document();

    assertThatThrownBy(() -> published(zombie, anchors, QualityReport.CLEAN))
        .isInstanceOf(StaleClaim.class);
    assertThatThrownBy(() -> failed(zombie)).isInstanceOf(StaleClaim.class);
    assertThat(anchors()).isEmpty();
    assertThat(status()).isEqualTo(IngestionStatus.PROCESSING);
    assertThat(ports.auditEntries(actor)).hasSize(1);
  }

  @Test
  void a_first_run_that_fails_leaves_the_version_failed() {
    ClaimedRun claim = claimed(requested());

    assertThat(failed(claim)).isEqualTo(IngestionStatus.FAILED);
    assertThat(status()).isEqualTo(IngestionStatus.FAILED);
    assertThat(ports.auditEntries(actor).get(1).after().orElseThrow().text())
        .contains("\"error\":\"ENCRYPTED\"");
  }

  @Test
  void a_later_run_that_fails_leaves_what_was_published() {
    published(claimed(requested()), List.of(), POOR);

    assertThat(failed(claimed(requested()))).isEqualTo(IngestionStatus.NEEDS_REVIEW);
    assertThat(status()).isEqualTo(IngestionStatus.NEEDS_REVIEW);
  }

  @Test
  void a_cancelled_run_can_no_longer_publish() {
    IngestionRunId id = requested();
    ClaimedRun claim = claimed(id);
    cancelled(id);

    assertThat(status()).isEqualTo(IngestionStatus.UPLOADED);
    assertThatThrownBy(() -> published(claim, List.of(), QualityReport.CLEAN))
        .isInstanceOf(StaleClaim.class);
    assertThatThrownBy(() -> cancelled(id)).isInstanceOf(RunNotActive.class);
  }

  @Test
  void a_cancelled_repetition_leaves_the_version_ready() {
    published(claimed(requested()), List.of(), QualityReport.CLEAN);
    cancelled(requested());

    assertThat(status()).isEqualTo(IngestionStatus.READY);
  }

  @Test
  void an_unknown_run_cannot_be_cancelled() {
    assertThatThrownBy(() -> cancelled(new IngestionRunId(new UUID(1, 2))))
        .isInstanceOf(RunNotFound.class);
  }

  @Test
  void a_version_left_in_processing_is_repaired() {
    ports
        .documents()
        .updateVersion(actor.workspaceId(), version.withStatus(IngestionStatus.PROCESSING));

    assertThat(repair.handle(new RepairVersionStatus.Command(actor, version.id())))
        .contains(IngestionStatus.FAILED);
    assertThat(repair.handle(new RepairVersionStatus.Command(actor, version.id()))).isEmpty();
    assertThat(status()).isEqualTo(IngestionStatus.FAILED);
  }

  @Test
  void a_version_whose_run_is_active_needs_no_repair() {
    requested();

    assertThat(repair.handle(new RepairVersionStatus.Command(actor, version.id()))).isEmpty();
  }

  private IngestionRunId requested() {
    return request.handle(new RequestIngestion.Command(actor, version.id()));
  }

  private ClaimedRun claimed(IngestionRunId id) {
    return ports
        .runs()
        .claim(new IngestionJob(actor.workspaceId(), id), new BuildIdentity("b", "c"))
        .orElseThrow();
  }

  private IngestionStatus published(ClaimedRun claim, List<Anchor> anchors, QualityReport quality) {
    return publish.handle(
        new PublishRun.Command(
            claim,
            anchors,
            List.of(),
            VersionFindings.NONE,
            DocumentLanguage.EN,
            () -> RunSummary.EMPTY,
            quality));
  }

  private IngestionStatus failed(ClaimedRun claim) {
    return fail.handle(new FailRun.Command(claim, RunSummary.EMPTY, FAILURE));
  }

  private void cancelled(IngestionRunId id) {
    cancel.handle(new CancelIngestion.Command(actor, id));
  }

  private DocumentVersion currentVersion() {
    return ports.documents().findVersion(actor.workspaceId(), version.id()).orElseThrow();
  }

  private IngestionStatus status() {
    return currentVersion().status();
  }

  private List<Anchor> anchors() {
    return ports
        .anchors()
        .list(actor.workspaceId(), version.id(), AnchorFilter.ALL, PageRequest.first(500))
        .items();
  }
}
