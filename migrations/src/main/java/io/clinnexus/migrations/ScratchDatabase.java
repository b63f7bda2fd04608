package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An empty database beside another one, on the same server and with the same owner, dropped when
 * closed, also when the process is interrupted. What a killed process left behind goes after an
 * hour, when the next one is made.
 */
final class ScratchDatabase implements AutoCloseable {

  private static final String PREFIX = "clinnexus_scratch_";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Duration KEPT = Duration.ofHours(1);

  private final DatabaseLogin beside;
  private final String name;
  private final Thread atExit = new Thread(this::drop, "drop-scratch-database");
  private boolean dropped;

  private ScratchDatabase(DatabaseLogin beside, String name) {
    this.beside = beside;
    this.name = name;
  }

  /**
   * Makes one.
   *
   * @throws MigrationRefused when the user may not; the message says what to run
   */
  static ScratchDatabase beside(DatabaseLogin login) throws SQLException {
    String random = UUID.randomUUID().toString().substring(0, 8);
    ScratchDatabase scratch =
        new ScratchDatabase(login, PREFIX + Instant.now().getEpochSecond() + "_" + random);
    try (Connection connection = login.open("clinnexus-scratch");
        Statement statement = connection.createStatement()) {
      dropLeftovers(statement);
      Runtime.getRuntime().addShutdownHook(scratch.atExit);
      statement.execute("create database " + scratch.name + " template template0");
    } catch (SQLException e) {
      scratch.forget();
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw new MigrationRefused(
            "%s may not make the scratch database in which the changelog is built. Let an administrator of the server run: alter role \"%s\" createdb;"
                .formatted(login.user(), login.user()),
            e);
      }
      throw e;
    }
    return scratch;
  }

  /** Returns how to log in to it. */
  DatabaseLogin login() {
    return beside.withDatabase(name);
  }

  @Override
  public void close() {
    forget();
    drop();
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the process is ending, and the hook does it
      return;
    }
  }

  private synchronized void drop() {
    if (dropped) {
      return;
    }
    try (Connection connection = beside.open("clinnexus-scratch");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      dropped = true;
    } catch (SQLException e) {
      throw new MigrationRefused(
          "The scratch database %s is left behind: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void dropLeftovers(Statement statement) throws SQLException {
    List<String> old = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select d.datname from pg_database d where d.datname ~ '^"
                + PREFIX
                + "[0-9]+_[0-9a-f]{8}$' and d.datdba = current_user::regrole"
                + " and split_part(d.datname, '_', 3)::bigint < extract(epoch from now()) - "
                + KEPT.toSeconds()
                + " and not exists (select from pg_stat_activity a where a.datname = d.datname)")) {
      while (rows.next()) {
        old.add(rows.getString(1));
      }
    }
    for (String database : old) {
      statement.execute("drop database if exists " + database);
    }
  }
}
