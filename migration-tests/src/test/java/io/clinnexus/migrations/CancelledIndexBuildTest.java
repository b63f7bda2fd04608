package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.Promises;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@PostgresTest
class CancelledIndexBuildTest {

  private static final String VALID =
      "select indisvalid from pg_index where indexrelid = to_regclass('ix_users_name')";

  @Test
  void an_index_whose_build_was_cancelled_is_taken_away_and_built_again(TestDatabase place)
      throws SQLException {
    TestedDatabase database = new TestedDatabase(place);
    Migrator migrator =
        new Migrator(
            database.login(),
            "db/test-changelog/concurrently.yaml",
            Duration.ofMinutes(1),
            MigrationObserver.NONE);

    for (int i = 0; i < Promises.size(2, 20); i++) {
      cancelTheBuild(database, migrator);
      assertThat(database.rows(VALID)).as("after a cancelled build").containsExactly("f");

      assertThat(migrator.update()).isOne();
      assertThat(database.rows(VALID)).as("after the next run").containsExactly("t");

      migrator.rollbackTo(Golden.headRevision());
      assertThat(database.rows(VALID)).isEmpty();
    }
  }

  /** A build waits for transactions that saw the table before it; there it is cancelled. */
  private static void cancelTheBuild(TestedDatabase database, Migrator migrator)
      throws SQLException {
    try (Connection reader = database.place().connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      statement.execute("select count(*) from users");
      CompletableFuture<ChangesetFailed> build =
          CompletableFuture.supplyAsync(
              () -> catchThrowableOfType(ChangesetFailed.class, migrator::update));
      // only once it waits for the reader is the index there
      List<String> cancelled = List.of();
      while (!build.isDone() && !cancelled.contains("t")) {
        cancelled =
            database.rows(
                "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and query like 'create index concurrently%' and wait_event_type = 'Lock'"
                    + " and to_regclass('ix_users_name') is not null");
      }
      assertThat(build.join().sqlState()).isEqualTo("57014");
      reader.rollback();
    }
  }
}
