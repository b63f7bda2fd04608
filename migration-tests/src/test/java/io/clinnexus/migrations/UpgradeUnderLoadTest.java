package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.Promises;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Readers and writers of the tables that grow go on while the schema is upgraded under them. Each
 * of their statements would fail if it waited for a lock for more than a second and a half.
 */
@PostgresTest(migrated = false)
class UpgradeUnderLoadTest {

  private static final int CLIENTS = Promises.size(3, 20);
  private static final int ROWS = Promises.size(300, 5000);

  private final AtomicBoolean upgraded = new AtomicBoolean();
  private final CountDownLatch ready = new CountDownLatch(2 * CLIENTS);

  @Test
  void no_statement_waits_for_a_lock_and_none_fails(TestDatabase place) throws Exception {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0110");
    database.run(Rows.VERSION_ROWS);
    database.run(
        "insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids, embedding, embedder, embedder_version, chunk_order)"
            + " select gen_random_uuid(), '%s', 'c' || n, 'ROOT', 'x', '{}', array_fill(0.5, array[1536])::vector, 'e', '1', n"
                .formatted(Rows.VERSION)
            + " from generate_series(1, %d) n".formatted(ROWS));

    ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);
    List<Future<Integer>> running = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        running.add(clients.submit(() -> write(place, number)));
        running.add(clients.submit(() -> read(place)));
      }
      assertThat(ready.await(1, TimeUnit.MINUTES)).isTrue();
      database.migrator().update();
    } finally {
      upgraded.set(true);
      clients.shutdown();
    }

    for (Future<Integer> client : running) {
      assertThat(statements(client)).isPositive();
    }
    assertThat(database.migrator().revision().kind()).isEqualTo(SchemaRevision.Kind.CURRENT);
  }

  private static int statements(Future<Integer> client) throws InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a client failed: " + e.getCause().getMessage(), e);
    }
  }

  /** Writes as an application of the release before does: it knows nothing of workspaces. */
  private int write(TestDatabase place, int number) throws SQLException {
    int done = 0;
    try (Connection connection = connect(place);
        Statement statement = connection.createStatement()) {
      while (!upgraded.get() || done == 0) {
        statement.execute(Rows.fact("writer-%d-%d".formatted(number, done)));
        statement.execute(
            "update chunks set text = 'written by %d' where chunk_id = 'c%d'"
                .formatted(number, done * CLIENTS % ROWS + number + 1));
        statement.execute(
            "update facts set status = 'validated' where fact_key = 'writer-%d-%d'"
                .formatted(number, done));
        if (done++ == 0) {
          ready.countDown();
        }
      }
    }
    return done;
  }

  private int read(TestDatabase place) throws SQLException {
    int done = 0;
    try (Connection connection = connect(place);
        Statement statement = connection.createStatement()) {
      while (!upgraded.get() || done == 0) {
        statement.execute("select count(*) from facts where status = 'validated'");
        statement.execute(
            "select id from chunks where doc_version_id = '%s' order by chunk_order limit 20"
                .formatted(Rows.VERSION));
        if (done++ == 0) {
          ready.countDown();
        }
      }
    }
    return done;
  }

  private static Connection connect(TestDatabase place) throws SQLException {
    Connection connection = place.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '1500ms'");
    }
    return connection;
  }
}
