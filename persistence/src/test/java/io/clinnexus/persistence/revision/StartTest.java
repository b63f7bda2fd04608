package io.clinnexus.persistence.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clinnexus.domain.shared.StoreWarnings;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications start on the database they were built for, and on no other. */
class StartTest {

  @Test
  void a_database_that_fits_is_accepted() {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(warnings(database, Map.of())).noneMatch(warning -> warning.contains("schema"));
    }
  }

  @Test
  void what_differs_from_the_schema_of_this_build_is_named() {
    try (TestDatabase database = TestDatabase.migrated()) {
      JdbcTemplate owner = new JdbcTemplate(database.dataSource());
      owner.execute("drop index ix_chunk_words_word");
      owner.execute("alter table tasks alter column payload_json set default '{}'");
      owner.execute("create table notes (id uuid)");
      owner.execute("alter table facts no force row level security");
      owner.execute("revoke select on audit_log from clinnexus_runtime");
      owner.execute("grant select on notes to public");

      assertThat(warnings(database, Map.of()))
          .contains(
              "The schema is not what this build expects: different column tasks.payload_json,"
                  + " different row security facts, missing grant select on audit_log to"
                  + " clinnexus_runtime, missing index ix_chunk_words_word, unexpected column"
                  + " notes.id, unexpected table notes. Run ./clinnexus db drift.");
    }
  }

  @Test
  void an_empty_database_is_refused() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertRefused(database, "The database is not migrated yet. ");
    }
  }

  @Test
  void a_database_that_is_behind_is_refused() {
    try (TestDatabase database = TestDatabase.migrated()) {
      new JdbcTemplate(database.dataSource())
          .update("delete from databasechangelog where id like '0103-%' or id like '0104-%'");
      assertRefused(
          database,
          "The database is behind this build by 4 changeset(s), beginning with"
              + " 0103-01-create-scheduled-tasks. ");
    }
  }

  @Test
  void a_database_that_is_ahead_is_refused() {
    try (TestDatabase database = TestDatabase.migrated()) {
      new JdbcTemplate(database.dataSource())
          .update(
              "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted,"
                  + " exectype) values ('9000-01-future', 'x', 'y', now(), 100000, 'EXECUTED')");
      assertRefused(
          database, "The database is ahead of this build, which does not know 9000-01-future. ");
    }
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    TestDatabase gone = TestDatabase.empty();
    gone.close();

    assertRefused(gone, "The database cannot be reached: ");
  }

  @Test
  void the_reason_is_reported_as_one_line() {
    DatabaseNotReady reason = new DatabaseNotReady("one line", null);

    assertThat(new DatabaseNotReadyReporter().reportException(new RuntimeException(reason)))
        .isTrue();
    assertThat(new DatabaseNotReadyReporter().reportException(new RuntimeException("other")))
        .isFalse();
  }

  @Test
  void a_login_without_rights_is_told_what_to_run() {
    try (TestDatabase database = TestDatabase.migrated()) {
      JdbcTemplate owner = new JdbcTemplate(database.dataSource());
      String login = login(owner, "");
      try {
        assertRefused(
            database,
            "The login "
                + login
                + " may not use the schema: ERROR: permission denied for table databasechangelog.",
            settings(login));
        owner.execute("grant clinnexus_runtime to " + login);
        assertRefused(
            database,
            "The login "
                + login
                + " may not use the schema: it may not act as clinnexus_maintenance. Run"
                + " ./clinnexus db start, which makes the login, and ./clinnexus db migrate, which"
                + " grants what it needs.",
            settings(login));
      } finally {
        owner.execute("drop role " + login);
      }
    }
  }

  @Test
  void a_login_that_the_policies_do_not_bind_is_warned_of() {
    try (TestDatabase database = TestDatabase.migrated()) {
      JdbcTemplate owner = new JdbcTemplate(database.dataSource());
      String login = login(owner, "bypassrls");
      try {
        owner.execute("grant clinnexus_runtime, clinnexus_maintenance to " + login);
        assertThat(warnings(database, settings(login)))
            .contains(
                "The login "
                    + login
                    + " bypasses row-level security: only the queries' own filters keep the"
                    + " workspaces apart. Set DB_RUNTIME_USER to a login that owns nothing.");
      } finally {
        owner.execute("drop role " + login);
      }
      assertThat(
              warnings(
                  database,
                  Map.of(
                      "clinnexus.database.user",
                      database.user(),
                      "clinnexus.database.password",
                      database.password())))
          .anyMatch(warning -> warning.startsWith("The login clinnexus is a superuser and"));
      assertThat(warnings(database, Map.of())).noneMatch(warning -> warning.contains("login"));
    }
  }

  @Test
  void a_login_that_owns_tables_is_warned_of() {
    assertThat(LoginCheck.weakness(new LoginRights("me", false, false, true, true)))
        .hasValueSatisfying(text -> assertThat(text).startsWith("The login me owns tables: "));
    assertThat(LoginCheck.weakness(new LoginRights("me", false, false, false, true))).isEmpty();
  }

  private static String login(JdbcTemplate owner, String attributes) {
    String login = "clinnexus_test_start_" + System.nanoTime();
    owner.execute("create role " + login + " login password 'x' " + attributes);
    return login;
  }

  private static Map<String, Object> settings(String login) {
    return Map.of("clinnexus.database.user", login, "clinnexus.database.password", "x");
  }

  private static List<String> warnings(TestDatabase database, Map<String, Object> settings) {
    try (ConfigurableApplicationContext context = PgPorts.start(database, settings)) {
      return context.getBean(StoreWarnings.class).list();
    }
  }

  private static void assertRefused(TestDatabase database, String message) {
    assertRefused(database, message, Map.of());
  }

  private static void assertRefused(
      TestDatabase database, String message, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("clinnexus.database.connection-timeout", "1s");
    Throwable failure = catchThrowable(() -> PgPorts.start(database, all).close());
    while (failure != null && !(failure instanceof DatabaseNotReady)) {
      failure = failure.getCause();
    }
    assertThat(failure).isNotNull().hasMessageStartingWith(message);
    assertThat(failure.getMessage()).doesNotContain("\n");
  }
}
