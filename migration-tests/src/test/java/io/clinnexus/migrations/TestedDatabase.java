package io.clinnexus.migrations;

import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A test database with a few words for what these tests ask of it. */
record TestedDatabase(TestDatabase place) {

  DatabaseLogin login() {
    return new DatabaseLogin(place.jdbcUrl(), place.user(), place.password());
  }

  Migrator migrator() {
    return new Migrator(login());
  }

  List<String> catalogue() {
    try (Connection connection = place.connect()) {
      return Catalogue.read(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs statements, all in one transaction. */
  void run(String... statements) {
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Returns the rows of a query, columns joined by a bar, NULL as "null". */
  List<String> rows(String query) {
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join("|", row));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Returns the ids of the applied changesets, in order. */
  List<String> history() {
    return rows("select id from databasechangelog order by orderexecuted");
  }
}
