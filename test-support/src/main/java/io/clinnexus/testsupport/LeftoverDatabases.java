package io.clinnexus.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Databases that a killed JVM could not drop: ours by name, hours old, and nobody is connected. */
final class LeftoverDatabases {

  /** Starts the name of every test database; the second of its making follows. */
  static final String PREFIX = "clinnexus_test_";

  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)_\\d+_\\d+");
  private static final Duration OLD = Duration.ofHours(6);

  private LeftoverDatabases() {}

  static void drop(ServerAddress address) {
    try (Connection connection =
            DriverManager.getConnection(
                address.jdbcUrl(address.maintenanceDatabase()),
                address.user(),
                address.password());
        Statement statement = connection.createStatement()) {
      for (String name : find(statement)) {
        statement.execute("drop database if exists \"" + name + "\"");
      }
    } catch (SQLException e) {
      System.getLogger(LeftoverDatabases.class.getName())
          .log(System.Logger.Level.WARNING, "old test databases could not be dropped", e);
    }
  }

  private static List<String> find(Statement statement) throws SQLException {
    long latest = Clock.systemUTC().instant().minus(OLD).getEpochSecond();
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select datname from pg_database d where datname like 'clinnexus\\_test\\_%'"
                + " and not exists (select from pg_stat_activity a where a.datid = d.oid)")) {
      while (rows.next()) {
        Matcher matcher = NAME.matcher(rows.getString(1));
        if (matcher.matches() && Long.parseLong(matcher.group(1)) < latest) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
