package io.clinnexus.migrations;

import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that many tests begin with: made once, copied for each. */
final class Template implements AutoCloseable {

  private final TestDatabase source = TestDatabase.empty();
  // PostgreSQL copies a database only while nobody is in it, so the order to copy is given from a
  // third one
  private final TestDatabase bench = TestDatabase.empty();

  /** Makes a template at a revision, with rows in it. */
  Template(String revision, String... rows) {
    TestedDatabase database = new TestedDatabase(source);
    database.migrator().updateTo(revision);
    database.run(rows);
  }

  /** Changes the template, as long as no copy was made. */
  void run(String... statements) {
    new TestedDatabase(source).run(statements);
  }

  /** Migrates the template further, as long as no copy was made. */
  void migrateTo(String revision) {
    new TestedDatabase(source).migrator().updateTo(revision);
  }

  /** Makes a copy; the caller closes it. */
  TestedDatabase copy() {
    TestDatabase target = TestDatabase.empty();
    try (Connection connection = bench.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + target.name());
      statement.execute("create database %s template %s".formatted(target.name(), source.name()));
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    return new TestedDatabase(target);
  }

  @Override
  public void close() {
    source.close();
    bench.close();
  }
}
