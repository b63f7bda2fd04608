package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The right to migrate one database: a PostgreSQL advisory lock, held by a session of its own.
 *
 * <p>Liquibase's own lock is a committed row, so a killed migration leaves it behind and blocks
 * every later one. This lock ends with its session, whatever ends the session; and the row is
 * cleared by its holder, when no migrating session is left that may have written it.
 *
 * <p>Waiting is polling in autocommit: a waiter that stood inside a statement would hold a
 * snapshot, and an index that is built concurrently would wait for the waiter for ever.
 */
final class MigrationLock implements AutoCloseable {

  /**
   * The application name of every session that changes the schema; the Maven plugin's URL carries
   * it too.
   */
  static final String MIGRATING = "clinnexus-migrations";

  /** The application name of the session that holds or waits for the lock. */
  static final String LOCKING = "clinnexus-migration-lock";

  private static final long KEY = 0x636c696e6d696772L;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Connection session;

  private MigrationLock(Connection session) {
    this.session = session;
  }

  /**
   * Waits for the lock, and then for migrating sessions that outlived theirs, as long as the
   * patience lasts.
   *
   * @throws MigrationRefused when the patience is over
   */
  static MigrationLock acquire(DatabaseLogin login, Duration patience) throws SQLException {
    Connection session = login.open(LOCKING);
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      while (!isTrue(session, "select pg_try_advisory_lock(" + KEY + ")")) {
        pause(deadline, "another migration of this database is running");
      }
      while (isTrue(
          session, "select count(*) > 0 from pg_stat_activity" + otherMigratingSessions())) {
        pause(deadline, "a session of an earlier migration is still at work in this database");
      }
      MigrationLock lock = new MigrationLock(session);
      lock.clearStaleRow();
      return lock;
    } catch (SQLException | MigrationRefused e) {
      session.close();
      throw e;
    }
  }

  /**
   * Frees Liquibase's row in any case; for a database whose plain Liquibase was killed elsewhere.
   */
  void clearStaleRow() throws SQLException {
    if (isTrue(session, "select to_regclass('databasechangeloglock') is not null")) {
      try (Statement statement = session.createStatement()) {
        statement.executeUpdate(
            "update databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked");
      }
    }
  }

  private static String otherMigratingSessions() {
    return " where datname = current_database() and application_name = '" + MIGRATING + "'";
  }

  private static void pause(long deadline, String reason) {
    if (System.nanoTime() > deadline) {
      throw new MigrationRefused("Gave up waiting: " + reason + ".");
    }
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MigrationRefused("Interrupted while waiting: " + reason + ".", e);
    }
  }

  private static boolean isTrue(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
