package io.clinnexus.persistence.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.SealAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the audit trail can be changed or removed, by the applications or by the owner. */
@PostgresTest
class AppendOnlyTest {

  /** No privilege (ours too), something depends on it, a use that forbids the change. */
  private static final List<String> REFUSALS = List.of("42501", "2BP01", "0A000");

  private static TestDatabase database;
  private static PgPorts ports;
  private static Actor actor;
  private static List<String> before;

  @BeforeAll
  static void fill(TestDatabase given) {
    database = given;
    ports = PgPorts.on(database);
    actor = ports.newActor();
    for (int i = 0; i < 3; i++) {
      record(i);
    }
    new SealAuditTrail(
            ports.port(AuditBacklog.class), ports.port(AuditLedger.class), ports.transactions())
        .handle();
    record(3);
    before = rows();
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  static Stream<String> changes() {
    return Stream.of(
        "update audit_log set action = 'other'",
        "update audit_log set created_at = now()",
        "update audit_seals set sequence = sequence + 1000",
        "delete from audit_log",
        "delete from audit_log where action = 'create'",
        "delete from audit_seals",
        "truncate audit_log cascade",
        "truncate audit_seals",
        "truncate audit_log, audit_seals, audit_unsealed",
        "merge into audit_log a using (select 1) s on true when matched then delete",
        "insert into audit_log select * from audit_log on conflict (id) do update set action = 'x'",
        "drop table audit_log cascade",
        "drop table audit_seals",
        "alter table audit_log drop column action",
        "alter table audit_log rename to audit_log_old",
        "alter table audit_log rename column action to deed",
        "alter table audit_log disable trigger all",
        "alter table audit_seals disable trigger tr_audit_seals_no_change",
        "alter table audit_log no force row level security, disable row level security",
        "alter table audit_log alter column action type varchar(3)",
        "drop trigger tr_audit_log_no_change on audit_log",
        "drop function refuse_audit_change() cascade");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void the_applications_cannot(String change) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.runtimeUser(), database.runtimePassword())) {
      refused(connection, change);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void nor_can_the_owner(String change) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      refused(connection, change);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into audit_seals (workspace_id, sequence, audit_log_id, previous_hash, row_hash)"
            + " select workspace_id, 99, audit_log_id, previous_hash, row_hash from audit_seals",
        "insert into audit_unsealed (audit_log_id, workspace_id)"
            + " select id, workspace_id from audit_log",
        "delete from audit_unsealed"
      })
  void the_applications_cannot_touch_the_chain_either(String change) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.runtimeUser(), database.runtimePassword())) {
      refused(connection, change);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void the_time_of_an_entry_is_the_databases() {
    ports
        .jdbc()
        .update(
            "insert into audit_log (id, workspace_id, action, entity_type, entity_id, created_at)"
                + " values (gen_random_uuid(), ?, 'create', 'study', 'late', '1999-01-01')",
            ports.newActor().workspaceId().value());

    assertThat(
            ports
                .jdbc()
                .queryForObject(
                    "select created_at between now() - interval '1 minute' and clock_timestamp()"
                        + " from audit_log where entity_id = 'late'",
                    Boolean.class))
        .isTrue();
  }

  private static void refused(Connection connection, String change) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('clinnexus.workspace_id', '"
              + actor.workspaceId().value()
              + "', true)");
      assertThatThrownBy(() -> statement.execute(change))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(REFUSALS).contains(e.getSQLState()));
    } finally {
      connection.rollback();
    }
  }

  private static void record(int number) {
    AuditEntry entry =
        new AuditEntry(
            actor, "create", "study", String.valueOf(number), Optional.empty(), Optional.empty());
    ports.transactions().run(() -> ports.auditTrail().record(entry));
  }

  private static List<String> rows() {
    return ports
        .jdbc()
        .queryForList(
            "select a::text || coalesce(s::text, '') from audit_log a left join audit_seals s on"
                + " s.audit_log_id = a.id where a.workspace_id = ? order by 1",
            String.class,
            actor.workspaceId().value());
  }
}
