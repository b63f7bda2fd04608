package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.FencingToken;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.OutsideWorkspace;
import io.clinnexus.domain.shared.RuleViolated;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a transaction means to the adapters. */
@PostgresTest
class PgTransactionsTest {

  /** Ends the work of a transaction in these tests. */
  private static final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static PgPorts ports;
  private static TestDatabase database;

  @BeforeAll
  static void start(TestDatabase clone) {
    database = clone;
    ports = PgPorts.on(clone);
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void a_broken_rule_of_the_schema_is_named() {
    Study homeless =
        StudyFixture.study(
            new Actor(new WorkspaceId(UUID.randomUUID()), Actor.builtIn().userId()), "X");

    assertThatThrownBy(() -> ports.transactions().run(() -> ports.studies().add(homeless)))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e ->
                assertThat(e.details())
                    .isEqualTo(Map.of("rule", "fk_studies_workspace_id_workspaces")));
  }

  @Test
  void a_row_that_a_policy_refuses_is_outside_the_workspace() {
    Actor actor = ports.newActor();
    Actor stranger = ports.newActor();
    Study study = StudyFixture.study(actor, "MINE");
    Study taken =
        new Study(
            study.id(),
            stranger.workspaceId(),
            study.code(),
            study.title(),
            study.status(),
            study.createdAt());
    ports.transactions().run(() -> ports.studies().add(study));

    assertThatThrownBy(() -> upsertInTheNameOf(actor, taken))
        .isInstanceOf(OutsideWorkspace.class)
        .hasMessage("The change concerns data of another workspace.");
    assertThatThrownBy(() -> upsertInTheNameOf(stranger, taken))
        .isInstanceOf(OutsideWorkspace.class);
    assertThat(ports.studies().find(actor.workspaceId(), study.id())).contains(study);
  }

  /** As an adapter with a wrong statement would. */
  private static void upsertInTheNameOf(Actor actor, Study study) {
    ports
        .transactions()
        .run(
            () -> {
              ports.studies().findByCode(actor.workspaceId(), "enters the workspace");
              StoreErrors.translating(
                  () ->
                      ofTheApplication()
                          .update(
                              "insert into studies (id, workspace_id, study_code, title, status)"
                                  + " values (?, ?, ?, 'x', 'active') on conflict (id) do update"
                                  + " set title = excluded.title",
                              study.id().value(),
                              study.workspaceId().value(),
                              study.code()));
            });
  }

  private static JdbcTemplate ofTheApplication() {
    return new JdbcTemplate(ports.bean(DataSource.class));
  }

  @Test
  void a_right_that_is_missing_is_an_error_of_ours() {
    Actor actor = ports.newActor();

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () -> {
                          ports.studies().findByCode(actor.workspaceId(), "enters the workspace");
                          StoreErrors.translating(
                              () -> ofTheApplication().update("delete from zone_sets where false"));
                        }))
        .isNotInstanceOf(DomainException.class)
        .hasMessageContaining("zone_sets");
  }

  @Test
  void an_exception_rolls_everything_back_also_from_a_nested_call() {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, "ROLLED-BACK");

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () -> {
                          ports.transactions().run(() -> ports.studies().add(study));
                          ports.auditTrail().record(entry(actor));
                          ports
                              .queue()
                              .enqueue(
                                  new IngestionJob(
                                      actor.workspaceId(), new IngestionRunId(new UUID(1, 1))));
                          throw new Abort();
                        }))
        .isInstanceOf(Abort.class);

    assertThat(ports.studies().find(actor.workspaceId(), study.id())).isEmpty();
    assertThat(ports.auditEntries(actor)).isEmpty();
    assertThat(ports.jobs(actor)).isEmpty();
  }

  @Test
  void a_read_sees_one_state_of_the_data() {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, "LATER");

    boolean seen =
        ports
            .transactions()
            .read(
                () -> {
                  ports.studies().findByCode(actor.workspaceId(), "LATER");
                  ports
                      .jdbc()
                      .update(
                          "insert into studies (id, workspace_id, study_code, title, status)"
                              + " values (?, ?, 'LATER', 't', 'active')",
                          study.id().value(),
                          actor.workspaceId().value());
                  return ports.studies().findByCode(actor.workspaceId(), "LATER").isPresent();
                });

    assertThat(seen).isFalse();
    assertThat(ports.studies().findByCode(actor.workspaceId(), "LATER")).isPresent();
  }

  @Test
  void a_read_cannot_write() {
    Study study = StudyFixture.study(ports.newActor(), "READ");

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .read(
                        () -> {
                          ports.studies().add(study);
                          return true;
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .read(
                        () -> {
                          ports.transactions().run(() -> ports.studies().add(study));
                          return true;
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_write_needs_an_open_transaction() {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, "NO-TRANSACTION");
    DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
    IngestionRunId runId = new IngestionRunId(UUID.randomUUID());
    IngestionJob job = new IngestionJob(actor.workspaceId(), runId);
    FencingToken token = new FencingToken(1);
    List<ThrowingCallable> writes =
        List.of(
            () -> ports.studies().add(study),
            () -> ports.documents().add(StudyFixture.protocol(study)),
            () -> ports.documents().addVersion(actor.workspaceId(), version),
            () -> ports.documents().updateVersion(actor.workspaceId(), version),
            () -> ports.documents().lockVersion(actor.workspaceId(), version.id()),
            () -> ports.auditTrail().record(entry(actor)),
            () -> ports.queue().enqueue(job),
            () -> ports.runs().add(actor, runId, version.id()),
            () -> ports.runs().claim(job, new BuildIdentity("b", "c")),
            () -> ports.runs().recordProgress(actor.workspaceId(), runId, token, RunProgress.NONE),
            () -> ports.runs().requireClaim(actor.workspaceId(), runId, token),
            () ->
                ports
                    .runs()
                    .succeed(actor.workspaceId(), runId, RunSummary.EMPTY, QualityReport.CLEAN),
            () ->
                ports
                    .runs()
                    .fail(actor.workspaceId(), runId, RunSummary.EMPTY, new RunFailure("C", "m")),
            () -> ports.runs().cancel(actor.workspaceId(), runId),
            () -> ports.runs().release(actor.workspaceId(), runId, token),
            () -> ports.content().stage(actor.workspaceId(), version.id(), List.of(), List.of()),
            () -> ports.content().publishStaged(actor.workspaceId(), version.id()));

    for (ThrowingCallable write : writes) {
      assertThatThrownBy(write)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("A write needs an open transaction.");
    }
  }

  @Test
  void jobs_are_exactly_those_of_committed_requests() {
    Actor actor = ports.newActor();
    Random random = new Random(6);
    TreeSet<String> committed = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
      boolean commit = random.nextBoolean();
      try {
        ports
            .transactions()
            .run(
                () -> {
                  IngestionRunId id = request(actor, version);
                  if (!commit) {
                    throw new Abort();
                  }
                  committed.add(new IngestionJob(actor.workspaceId(), id).key());
                });
      } catch (Abort expected) {
        assertThat(commit).isFalse();
      }
    }

    assertThat(committed).hasSizeBetween(30, 70);
    assertThat(new TreeSet<>(ports.jobs(actor).stream().map(IngestionJob::key).toList()))
        .isEqualTo(committed);
  }

  private static IngestionRunId request(Actor actor, DocumentVersion version) {
    return new RequestIngestion(
            ports.documents(),
            ports.runs(),
            ports.queue(),
            ports.auditTrail(),
            ports.transactions(),
            UUID::randomUUID)
        .handle(new RequestIngestion.Command(actor, version.id()));
  }

  @Test
  void a_document_of_a_foreign_study_is_refused() {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, "MINE");
    ports.transactions().run(() -> ports.studies().add(study));
    Study foreign = StudyFixture.study(ports.newActor(), "THEIRS");

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> ports.documents().add(StudyFixture.protocol(foreign))))
        .isInstanceOf(StudyNotFound.class);
  }

  @Test
  void a_lost_connection_means_try_again() {
    Actor actor = ports.newActor();

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () -> {
                          ports.studies().findByCode(actor.workspaceId(), "X");
                          ports
                              .jdbc()
                              .queryForList(
                                  "select pg_terminate_backend(pid) from pg_stat_activity where"
                                      + " datname = current_database() and application_name ="
                                      + " 'clinnexus'");
                          ports.studies().add(StudyFixture.study(actor, "X"));
                        }))
        .isInstanceOf(StoreUnavailable.class);
    ports.transactions().run(() -> ports.studies().add(StudyFixture.study(actor, "X")));
    assertThat(ports.studies().findByCode(actor.workspaceId(), "X")).isPresent();
  }

  @Test
  void a_lock_that_is_never_given_means_try_again() throws SQLException {
    Actor actor = ports.newActor();
    DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
    try (Connection holder = database.connect()) {
      holder.setAutoCommit(false);
      holder
          .createStatement()
          .execute(
              "select 1 from document_versions where id = '"
                  + version.id().value()
                  + "' for update");
      assertThatThrownBy(
              () ->
                  ports
                      .transactions()
                      .run(() -> ports.documents().lockVersion(actor.workspaceId(), version.id())))
          .isInstanceOf(StoreUnavailable.class);
      holder.rollback();
    }
  }

  @Test
  void vectors_travel_in_binary_form() throws SQLException {
    try (Connection connection = ports.bean(DataSource.class).getConnection()) {
      BaseConnection driver = connection.unwrap(BaseConnection.class);
      int oid = driver.getTypeInfo().getPGType("vector");

      assertThat(oid).isPositive();
      assertThat(driver.getQueryExecutor().useBinaryForSend(oid)).isTrue();
      assertThat(driver.getQueryExecutor().useBinaryForReceive(oid)).isTrue();
    }
  }

  private static AuditEntry entry(Actor actor) {
    return new AuditEntry(actor, "create", "study", "1", Optional.empty(), Optional.empty());
  }
}
