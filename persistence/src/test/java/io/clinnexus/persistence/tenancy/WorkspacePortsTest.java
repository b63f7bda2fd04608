package io.clinnexus.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.OutsideWorkspace;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** For whom a call works, and what a session without an answer to that may see. */
@PostgresTest
class WorkspacePortsTest {

  private static final String SETTING = "select current_setting('clinnexus.workspace_id', true)";

  private static PgPorts ports;
  private static JdbcTemplate pool;
  private static Actor actor;
  private static Actor other;
  private static Study study;

  @BeforeAll
  static void fill(TestDatabase database) {
    ports = PgPorts.on(database);
    pool = new JdbcTemplate(ports.bean(DataSource.class));
    actor = ports.newActor();
    other = ports.newActor();
    for (Actor owner : List.of(actor, other)) {
      DocumentVersion version = StudyFixture.uploadedVersion(ports, owner);
      AnchorFixture fixture = new AnchorFixture(version.id());
      ports
          .transactions()
          .run(
              () -> {
                WorkspaceId workspace = owner.workspaceId();
                ports
                    .content()
                    .stage(
                        workspace,
                        version.id(),
                        fixture.document(),
                        fixture.chunks(fixture.document()));
                ports.content().publishStaged(workspace, version.id());
                ports.auditTrail().record(entry(owner));
              });
    }
    study = StudyFixture.study(actor, "MINE");
    ports.transactions().run(() -> ports.studies().add(study));
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void a_session_without_a_workspace_sees_no_row_of_any_table() {
    Map<String, Integer> filled = new TreeMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    Set<String> tables = new TreeSet<>(TenantTables.withWorkspace(ports.jdbc()));
    tables.add("workspaces");
    tables.add("users");
    for (String table : tables) {
      String count = "select count(*) from " + table;
      filled.put(table, ports.jdbc().queryForObject(count, Integer.class));
      seen.put(table, pool.queryForObject(count, Integer.class));
    }
    filled.values().removeIf(rows -> rows == 0);
    seen.values().removeIf(rows -> rows == 0);

    assertThat(seen).isEmpty();
    assertThat(filled)
        .containsKeys(
            "anchors", "audit_log", "chunks", "document_versions", "documents", "studies", "users");
  }

  @Test
  void a_session_of_a_workspace_sees_its_rows_only() {
    ports
        .transactions()
        .run(
            () -> {
              ports.studies().find(actor.workspaceId(), study.id());
              for (String table : List.of("anchors", "chunks", "studies", "audit_log")) {
                assertThat(
                        pool.queryForList("select distinct workspace_id from " + table, UUID.class))
                    .as(table)
                    .containsExactly(actor.workspaceId().value());
              }
              assertThat(pool.queryForList("select id from workspaces", UUID.class))
                  .containsExactly(actor.workspaceId().value());
            });
  }

  @Test
  void a_row_cannot_be_moved_to_or_made_in_another_workspace() {
    for (String sql :
        List.of(
            "update studies set workspace_id = ? where id = '" + study.id().value() + "'",
            "insert into studies (id, workspace_id, study_code, title, status) values"
                + " (gen_random_uuid(), ?, 'X', 'X', 'active')")) {
      assertThatThrownBy(
              () ->
                  ports
                      .transactions()
                      .run(
                          () -> {
                            ports.studies().find(actor.workspaceId(), study.id());
                            pool.update(sql, other.workspaceId().value());
                          }))
          .isInstanceOf(OutsideWorkspace.class)
          .rootCause()
          .hasMessageContaining("violates row-level security policy");
    }
  }

  @Test
  void the_workspace_ends_with_the_transaction_however_that_ends() {
    ports.studies().find(actor.workspaceId(), study.id());
    assertThat(pool.queryForObject(SETTING, String.class)).isNullOrEmpty();
    ports.transactions().run(() -> ports.studies().find(actor.workspaceId(), study.id()));
    assertThat(pool.queryForObject(SETTING, String.class)).isNullOrEmpty();
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () -> {
                          ports.studies().find(actor.workspaceId(), study.id());
                          throw new IllegalArgumentException("the work failed");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pool.queryForObject(SETTING, String.class)).isNullOrEmpty();
    ports.activeRuns().withoutJob(Duration.ZERO, 1);
    assertThat(pool.queryForObject("select current_user", String.class)).isEqualTo("clinnexus_app");
  }

  @Test
  void a_transaction_belongs_to_one_workspace() {
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .read(
                        () -> {
                          ports.studies().find(actor.workspaceId(), study.id());
                          return ports.studies().find(other.workspaceId(), study.id());
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A transaction works for one workspace only.");
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .read(
                        () -> {
                          ports.studies().find(actor.workspaceId(), study.id());
                          return ports.activeRuns().withoutJob(Duration.ZERO, 1);
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void maintenance_reads_ids_and_states_and_no_content() {
    ports
        .transactions()
        .read(
            () -> {
              ports.activeRuns().withoutJob(Duration.ZERO, 1);
              assertThat(
                      pool.queryForObject(
                          "select count(distinct workspace_id) from document_versions",
                          Integer.class))
                  .isEqualTo(2);
              assertThatThrownBy(
                      () -> pool.queryForList("select version_label from document_versions"))
                  .rootCause()
                  .hasMessageContaining("permission denied");
              return true;
            });
    for (String table : List.of("anchors", "chunks", "studies", "audit_log", "users")) {
      ports
          .transactions()
          .read(
              () -> {
                ports.activeRuns().withoutJob(Duration.ZERO, 1);
                assertThatThrownBy(() -> pool.queryForList("select 1 from " + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
                return true;
              });
    }
  }

  @Test
  void what_was_audited_cannot_be_changed_by_an_application() {
    for (String sql :
        List.of(
            "delete from audit_log", "update audit_log set action = 'x'", "truncate audit_log")) {
      assertThatThrownBy(() -> pool.update(sql))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_port_that_does_not_name_the_workspace_is_refused() {
    WorkspacePorts guard = guard();
    assertThatThrownBy(() -> guard.ofOneWorkspace(Forgetful.class, name -> name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No parameter tells the workspace of");
  }

  @Test
  void arguments_of_different_workspaces_are_refused() {
    Pair pair = guard().ofOneWorkspace(Pair.class, (workspaceId, who) -> "called");

    assertThat(pair.call(actor.workspaceId(), actor)).isEqualTo("called");
    assertThatThrownBy(() -> pair.call(other.workspaceId(), actor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The arguments belong to different workspaces.");
  }

  private static WorkspacePorts guard() {
    return new WorkspacePorts(
        ports.bean(DataSource.class), ports.bean(PlatformTransactionManager.class));
  }

  private static AuditEntry entry(Actor who) {
    return new AuditEntry(who, "create", "study", "1", Optional.empty(), Optional.empty());
  }

  /** A port whose author forgot. */
  interface Forgetful {
    String find(String name);
  }

  /** A port that is told twice. */
  interface Pair {
    String call(WorkspaceId workspaceId, WorkspaceScoped who);
  }
}
