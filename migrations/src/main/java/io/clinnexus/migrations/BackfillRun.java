package io.clinnexus.migrations;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Backfill}: each batch is committed by itself and never waits for a lock for more
 * than a second, progress is printed every two seconds. Cut off and started again, it goes on with
 * what is still to do; two at once share the work.
 */
final class BackfillRun {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final long PRINT_EVERY = 2_000_000_000L;
  private static final int PASSES = 1_000;
  private static final long BETWEEN_PASSES = 200;

  private final DatabaseLogin login;
  private final PrintStream out;

  BackfillRun(DatabaseLogin login, PrintStream out) {
    this.login = login;
    this.out = out;
  }

  /** What a batch came to; no key when there was nothing left to look at. */
  private record Step(@Nullable String last, long looked, long changed) {}

  /**
   * Works until no row is left to change, and returns how many it changed.
   *
   * @throws MigrationRefused when rows stay locked by others, or a statement fails
   */
  long run(Backfill backfill) {
    try (Connection connection = login.open("clinnexus-backfill");
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '1s'");
      long changed = 0;
      for (int pass = 0; pass < PASSES; pass++) {
        if (!isLeft(statement, backfill)) {
          out.println(backfill.name() + ": done, " + changed + " rows changed.");
          return changed;
        }
        if (pass > 0) {
          Thread.sleep(BETWEEN_PASSES);
        }
        changed += pass(connection, statement, backfill);
      }
      throw new MigrationRefused(
          backfill.name() + ": some rows are held by others all the time; start it again.");
    } catch (SQLException e) {
      throw new MigrationRefused(
          backfill.name() + " failed (SQLSTATE " + e.getSQLState() + "): " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MigrationRefused(backfill.name() + ": interrupted; start it again.", e);
    }
  }

  private long pass(Connection connection, Statement statement, Backfill backfill)
      throws SQLException {
    long size = number(statement, backfill.size());
    long looked = 0;
    long changed = 0;
    long printed = System.nanoTime();
    String last = null;
    while (true) {
      Step step = step(connection, backfill, last);
      looked += step.looked();
      changed += step.changed();
      if (step.last() == null) {
        return changed;
      }
      last = step.last();
      if (System.nanoTime() - printed > PRINT_EVERY) {
        printed = System.nanoTime();
        out.printf(
            "%s: looked at %d of about %d rows, %d changed%n",
            backfill.name(), looked, Math.max(size, looked), changed);
      }
    }
  }

  /** One batch; tried again when it does not get its lock on the table. */
  private static Step step(Connection connection, Backfill backfill, @Nullable String after)
      throws SQLException {
    while (true) {
      try (PreparedStatement batch = connection.prepareStatement(backfill.step(after == null))) {
        if (after != null) {
          batch.setObject(1, after, Types.OTHER);
        }
        try (ResultSet row = batch.executeQuery()) {
          row.next();
          return new Step(row.getString(1), row.getLong(2), row.getLong(3));
        }
      } catch (SQLException e) {
        if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
          throw e;
        }
      }
    }
  }

  private static boolean isLeft(Statement statement, Backfill backfill) throws SQLException {
    try (ResultSet row = statement.executeQuery(backfill.rest())) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
