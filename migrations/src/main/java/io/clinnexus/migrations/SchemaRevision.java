package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where a database stands, compared with the changesets this build knows.
 *
 * @param kind what the comparison found
 * @param applied the revision of the latest known changeset that is applied, or "none"
 * @param missing the ids this build knows and the database lacks, in order
 * @param unknown the ids the database has and this build does not know, in order
 */
public record SchemaRevision(
    Kind kind, String applied, List<String> missing, List<String> unknown) {

  /** What a comparison can find. */
  public enum Kind {
    /** Every known changeset is applied and no other. */
    CURRENT,
    /** Changesets are missing. */
    BEHIND,
    /** The database has changesets that this build does not know. */
    AHEAD,
    /** Nothing was ever migrated. */
    NOT_MIGRATED,
    /** The tables are those of the Python original, never adopted. */
    NOT_ADOPTED
  }

  /** Copies the lists. */
  public SchemaRevision {
    missing = List.copyOf(missing);
    unknown = List.copyOf(unknown);
  }

  /** Reads the history table of a database and compares it with this build. */
  static SchemaRevision of(Connection connection) throws SQLException {
    List<String> known = KnownChangesets.ofThisBuild().ids();
    List<String> done = appliedIds(connection);
    List<String> missing = new ArrayList<>(known);
    missing.removeAll(new LinkedHashSet<>(done));
    List<String> unknown = new ArrayList<>(done);
    unknown.removeAll(new LinkedHashSet<>(known));
    List<String> common = new ArrayList<>(known);
    common.removeAll(new LinkedHashSet<>(missing));
    String applied =
        common.isEmpty() ? "none" : KnownChangesets.revisionOf(common.get(common.size() - 1));
    return new SchemaRevision(kind(connection, done, missing, unknown), applied, missing, unknown);
  }

  private static Kind kind(
      Connection connection, List<String> done, List<String> missing, List<String> unknown)
      throws SQLException {
    if (done.isEmpty()) {
      return exists(connection, "alembic_version") ? Kind.NOT_ADOPTED : Kind.NOT_MIGRATED;
    }
    if (!unknown.isEmpty()) {
      return Kind.AHEAD;
    }
    return missing.isEmpty() ? Kind.CURRENT : Kind.BEHIND;
  }

  /** Says it in one line, with the command to run where there is one. */
  public String describe() {
    return switch (kind) {
      case CURRENT -> "The database is at revision " + applied + ", the one this build knows.";
      case BEHIND ->
          "The database is at revision %s and lacks %d changesets (%s to %s). Run: mvn -pl migrations liquibase:update"
              .formatted(applied, missing.size(), missing.get(0), missing.get(missing.size() - 1));
      case AHEAD ->
          "The database is ahead of this build, which does not know: " + String.join(", ", unknown);
      case NOT_MIGRATED -> "The database is empty. Run: mvn -pl migrations liquibase:update";
      case NOT_ADOPTED ->
          "The database was migrated by the Python original. Adopt it first, see docs/migrations.md";
    };
  }

  private static List<String> appliedIds(Connection connection) throws SQLException {
    List<String> ids = new ArrayList<>();
    if (exists(connection, "databasechangelog")) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("select id from databasechangelog order by orderexecuted")) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
