package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/**
 * Kills migrating JVMs as kill -9 does. A sample runs in every build; -Dclinnexus.promises=true
 * kills after each changeset and at 50 random times.
 */
@PostgresTest(migrated = false)
class KilledMigrationTest {

  private static final boolean ALL = Boolean.getBoolean("clinnexus.promises");
  private static final int RANDOM_KILLS = ALL ? 50 : 3;
  private static final Duration EXTRA_WAIT = Duration.ofSeconds(15);
  private static final List<String> SAMPLE =
      List.of(
          "0001-01-create-vector-extension",
          "0001-42-create-audit-log",
          "0002-04-create-chunk-embedding-index",
          "0012-04-convert-anchors-source-zone",
          "0100-02-backfill-anchor-document-order",
          "0104-99-tag",
          "0200-05-add-document-versions-workspace",
          "0200-06-backfill-document-versions-workspace",
          "0200-10-index-document-versions-id-workspace",
          "0200-99-tag");

  @Test
  void the_next_start_goes_on_by_itself_after_a_kill_at_each_changeset(TestDatabase place)
      throws InterruptedException {
    TestedDatabase database = new TestedDatabase(place);
    boolean beforeTheRow = true;
    for (String id : ALL ? KnownChangesets.ofThisBuild().ids() : SAMPLE) {
      String event = (beforeTheRow ? MigratingProcess.EXECUTED : MigratingProcess.FINISHED) + id;
      try (MigratingProcess process = MigratingProcess.ours(database, Migrator.CHANGELOG, event)) {
        process.await(event);
        process.kill();
      }
      beforeTheRow = !beforeTheRow;
    }
    finishes(database);
  }

  @Test
  void the_next_start_goes_on_by_itself_after_a_kill_at_any_time() throws InterruptedException {
    Random random = new Random();
    for (int i = 0; i < RANDOM_KILLS; i++) {
      try (TestDatabase place = TestDatabase.empty()) {
        TestedDatabase database = new TestedDatabase(place);
        Duration after = Duration.ofMillis(300 + random.nextInt(2_500));
        try (MigratingProcess process = MigratingProcess.ours(database, Migrator.CHANGELOG, "")) {
          process.runFor(after);
          process.kill();
        }
        finishes(database);
      }
    }
  }

  @Test
  void plain_liquibase_stays_locked_and_ours_goes_on(TestDatabase unused) throws Exception {
    try (TestDatabase place = TestDatabase.empty()) {
      TestedDatabase database = new TestedDatabase(place);
      String event = MigratingProcess.EXECUTED + "0001-21-create-workspaces";
      try (MigratingProcess process = MigratingProcess.plain(database, event)) {
        process.await(event);
        process.kill();
      }

      assertThatThrownBy(() -> plainUpdate(database))
          .hasStackTraceContaining("Could not acquire change log lock");
      database.run("update databasechangeloglock set locked = false");
      assertThatThrownBy(() -> plainUpdate(database))
          .hasStackTraceContaining("relation \"workspaces\" already exists");
    }
  }

  @Test
  void a_row_that_a_killed_plain_liquibase_left_locked_does_not_stop_ours(TestDatabase unused) {
    try (TestDatabase place = TestDatabase.empty()) {
      TestedDatabase database = new TestedDatabase(place);
      database.migrator().updateTo("0001");
      database.run(
          "update databasechangeloglock set locked = true, lockedby = 'somebody', lockgranted = now()");
      finishes(database);
    }
  }

  @Test
  void a_live_session_of_another_migration_is_waited_for_and_named(TestDatabase unused)
      throws SQLException {
    try (TestDatabase place = TestDatabase.empty()) {
      DatabaseLogin login = new TestedDatabase(place).login();
      Migrator impatient =
          new Migrator(login, Migrator.CHANGELOG, Duration.ZERO, MigrationObserver.NONE);
      try (Connection live = login.open(MigrationLock.MIGRATING)) {
        assertThat(live.isValid(1)).isTrue();
        assertThatThrownBy(impatient::update)
            .isInstanceOf(MigrationRefused.class)
            .hasMessageContaining("a session of an earlier migration is still at work");
      }
      try (MigrationLock lock = MigrationLock.acquire(login, Duration.ZERO)) {
        assertThat(lock).isNotNull();
        assertThatThrownBy(impatient::update)
            .isInstanceOf(MigrationRefused.class)
            .hasMessageContaining("another migration of this database is running");
      }
    }
  }

  private static void finishes(TestedDatabase database) {
    assertThat(waitOfTheNext(database)).isLessThan(EXTRA_WAIT);
    database.migrator().update();
    assertThat(database.history()).isEqualTo(KnownChangesets.ofThisBuild().ids());
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
  }

  /** Returns how long the next migration waits for what the killed one left. */
  private static Duration waitOfTheNext(TestedDatabase database) {
    long begun = System.nanoTime();
    try (MigrationLock lock = MigrationLock.acquire(database.login(), EXTRA_WAIT.multipliedBy(2))) {
      lock.clearStaleRow();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void plainUpdate(TestedDatabase database) throws Exception {
    try (Connection connection = database.place().connect()) {
      Liquibase liquibase =
          new Liquibase(
              Migrator.CHANGELOG,
              new ClassLoaderResourceAccessor(),
              new JdbcConnection(connection));
      Scope.child(
          GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getKey(),
          0L,
          () -> liquibase.update(new Contexts(), new LabelExpression()));
    }
  }
}
