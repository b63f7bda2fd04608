package io.clinnexus.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The migrated database that test databases are copied from: one per content of its schema.
 *
 * <p>It is made under another name and renamed when done, so a template that exists is whole. A
 * lock of the server lets one JVM make it while the others wait.
 */
final class TemplateDatabase {

  private static final String PREFIX = "clinnexus_template_";
  private static final long LOCK = 0x636c696e6e657875L;

  private final ServerAddress address;
  private final Schema schema;

  TemplateDatabase(ServerAddress address, Schema schema) {
    this.address = address;
    this.schema = schema;
  }

  /** Returns the name of the template for the schema, after making it when it is not there. */
  String name() {
    String name = PREFIX + schema.fingerprint();
    try (Connection connection = connect(address.maintenanceDatabase());
        Statement statement = connection.createStatement()) {
      if (exists(connection, name)) {
        return name;
      }
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      if (!exists(connection, name)) {
        make(statement, name);
      }
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException("the template database " + name + " could not be made", e);
    }
  }

  private void make(Statement statement, String name) throws SQLException {
    String unfinished = PREFIX + "unfinished";
    statement.execute("drop database if exists " + unfinished + " with (force)");
    statement.execute("create database " + unfinished + " template template0");
    schema.apply(address, unfinished);
    dropOthers(statement);
    // refusing connections keeps the template as it is, and copying it never waits for a session
    statement.execute("alter database " + unfinished + " allow_connections false");
    statement.execute("alter database " + unfinished + " rename to " + name);
  }

  /** Drops templates of older changelogs; a few stay, since other JVMs may be at work with them. */
  private static void dropOthers(Statement statement) throws SQLException {
    List<String> old = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select datname from pg_database where datname like 'clinnexus\\_template\\_%'"
                + " and datname <> 'clinnexus_template_unfinished' order by oid desc offset 3")) {
      while (rows.next()) {
        old.add(rows.getString(1));
      }
    }
    for (String name : old) {
      statement.execute("drop database if exists " + name);
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        address.jdbcUrl(database), address.user(), address.password());
  }
}
