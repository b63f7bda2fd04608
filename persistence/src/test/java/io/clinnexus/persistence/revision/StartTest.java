package io.clinnexus.persistence.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications start on the database they were built for, and on no other. */
class StartTest {

  @Test
  void a_database_that_fits_is_accepted() {
    try (TestDatabase database = TestDatabase.migrated()) {
      PgPorts.start(database, Map.of()).close();
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

  private static void assertRefused(TestDatabase database, String message) {
    Throwable failure =
        catchThrowable(
            () ->
                PgPorts.start(database, Map.of("clinnexus.database.connection-timeout", "1s"))
                    .close());
    while (failure != null && !(failure instanceof DatabaseNotReady)) {
      failure = failure.getCause();
    }
    assertThat(failure).isNotNull().hasMessageStartingWith(message);
    assertThat(failure.getMessage()).doesNotContain("\n");
  }
}
