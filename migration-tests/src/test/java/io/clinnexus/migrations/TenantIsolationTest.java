package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The database keeps the workspaces apart, whoever wrote the SQL. */
@PostgresTest
class TenantIsolationTest {

  private final TestedDatabase database;

  TenantIsolationTest(TestDatabase place) {
    database = new TestedDatabase(place);
  }

  @Test
  void every_table_and_view_keeps_the_workspaces_apart() {
    System.getLogger(TenantIsolationTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} tenant tables, {1} shared ones, {2} policies",
            TenantIsolation.tenantTables(database).size(),
            TenantIsolation.SHARED.size(),
            database.rows("select count(*) from pg_policies").get(0));

    assertThat(TenantIsolation.faults(database)).isEmpty();
    assertThat(TenantIsolation.tenantTables(database)).hasSizeGreaterThanOrEqualTo(32);
  }

  /** Each makes one mistake that somebody may make with a new table. */
  @Nested
  class A_mistake {

    @Test
    void that_forgets_everything_is_found_out() {
      assertFound(
          "create table canary (id uuid)",
          "canary needs workspace_id uuid not null",
          "canary needs row level security, forced",
          "canary needs a policy with USING and WITH CHECK for its workspace",
          "canary grants nothing to clinnexus_runtime; decide");
    }

    @Test
    void that_forgets_to_check_what_is_written_is_found_out() {
      assertFound(
          "create table canary (workspace_id uuid not null); grant select on canary to"
              + " clinnexus_runtime; alter table canary enable row level security, force row level"
              + " security; create policy canary_read on canary for select using (workspace_id ="
              + " nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)",
          "canary has a policy nobody decided: canary_read|PERMISSIVE|SELECT|public|(workspace_id ="
              + " (NULLIF(current_setting('clinnexus.workspace_id'::text, true), ''::text))::uuid)|",
          "canary needs a policy with USING and WITH CHECK for its workspace");
    }

    @Test
    void that_adds_a_policy_for_everybody_is_found_out() {
      assertFound(
          "create policy canary on chunks using (true)",
          "chunks has a policy nobody decided: canary|PERMISSIVE|ALL|public|true|");
    }

    @Test
    void that_does_not_bind_the_owner_is_found_out() {
      assertFound(
          "alter table facts no force row level security",
          "facts needs row level security, forced");
    }

    @Test
    void that_shows_rows_through_a_view_of_the_owner_is_found_out() {
      assertFound(
          "create view canary as select id from facts; grant select on canary to clinnexus_runtime",
          "canary needs security_invoker");
    }

    @Test
    void that_stores_the_rows_of_all_is_found_out() {
      assertFound(
          "create materialized view canary as select id from facts",
          "canary is a materialised view, which no policy can guard");
    }

    @Test
    void that_grants_too_much_is_found_out() {
      assertFound(
          "grant delete on audit_log to clinnexus_runtime",
          "audit_log grants delete to clinnexus_runtime");
      assertFound(
          "grant truncate on facts to clinnexus_runtime",
          "facts grants truncate to clinnexus_runtime");
      assertFound(
          "grant insert on zone_sets to clinnexus_runtime",
          "zone_sets grants insert to clinnexus_runtime");
      assertFound("grant select on facts to public", "facts grants select to public");
      assertFound(
          "grant select on chunks to clinnexus_maintenance",
          "chunks grants select to clinnexus_maintenance");
    }

    @Test
    void that_gives_the_applications_a_table_is_found_out() {
      assertFound(
          "alter table zone_sets owner to clinnexus_app", "clinnexus_app owns table zone_sets");
    }

    private void assertFound(String mistake, String... faults) {
      try (TestDatabase place = TestDatabase.migrated()) {
        TestedDatabase spoilt = new TestedDatabase(place);
        spoilt.run(mistake);
        assertThat(TenantIsolation.faults(spoilt)).containsExactly(faults);
      }
    }
  }

  /** On many a server the owner of a database is no superuser, and FORCE binds such an owner. */
  @Nested
  class An_owner_who_is_no_superuser {

    private final String name = "clinnexus_test_owner_" + System.nanoTime();
    private TestedDatabase place;

    @BeforeEach
    void migrates_a_database_of_his_own() throws SQLException {
      TestDatabase empty = TestDatabase.empty();
      place = new TestedDatabase(empty);
      place.run("create extension vector");
      try (Connection connection = empty.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + name + " login password 'owner'");
        statement.execute("grant clinnexus_maintenance to " + name);
        statement.execute("alter database " + empty.name() + " owner to " + name);
      }
      new Migrator(login()).update();
    }

    private DatabaseLogin login() {
      return new DatabaseLogin(place.place().jdbcUrl(), name, "owner");
    }

    @Test
    void sees_all_rows_at_work_and_those_of_a_workspace_otherwise() throws SQLException {
      try (Connection atWork = login().open("test");
          Connection plain = DriverManager.getConnection(place.place().jdbcUrl(), name, "owner")) {
        assertThat(count(atWork)).isEqualTo(1);
        assertThat(count(plain)).isZero();
        try (Statement statement = plain.createStatement()) {
          statement.execute("set clinnexus.workspace_id = '00000000-0000-0000-0000-000000000001'");
        }
        assertThat(count(plain)).isEqualTo(1);
      } finally {
        drop();
      }
    }

    @Test
    void goes_back_and_forth() throws SQLException {
      Migrator migrator = new Migrator(login());
      try {
        migrator.rollbackTo("0200");
        assertThat(place.rows("select count(*) from pg_policies")).containsExactly("0");
        migrator.update();
        assertThat(TenantIsolation.faults(place)).isEmpty();
      } finally {
        drop();
      }
    }

    private void drop() {
      place.place().close();
      database.run("drop role " + name);
    }

    private int count(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          var row = statement.executeQuery("select count(*) from memberships")) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
