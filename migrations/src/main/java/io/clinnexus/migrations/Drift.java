package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How a database differs from what the changelog makes at the revision where the database stands.
 * The changelog is built for it in a {@link ScratchDatabase}; the database itself is only read.
 */
final class Drift {

  private final DatabaseLogin login;

  Drift(DatabaseLogin login) {
    this.login = login;
  }

  /** What was found. */
  record Report(String revision, List<SchemaDifference> differences) {

    Report {
      differences = List.copyOf(differences);
    }

    /** Names each difference and what makes it right. */
    String describe() {
      if (differences.isEmpty()) {
        return "The database is what the changelog makes at revision " + revision + ".";
      }
      StringBuilder text = new StringBuilder(1000);
      for (SchemaDifference difference : differences) {
        text.append(difference.describe()).append('\n');
        if (difference.isUnexpected() && holdsData(difference.object())) {
          text.append("    -- loses data; if it is wanted, make it a revision instead\n");
        }
        if (difference.statements().isEmpty()) {
          text.append("    -- no statement can do it; see docs/migrations.md\n");
        }
        for (String statement : difference.statements()) {
          text.append("    ").append(statement.replace("\n", "\n    ")).append(";\n");
        }
      }
      return text.append(
              "%d differences from revision %s, each with what would make it right."
                  .formatted(differences.size(), revision))
          .toString();
    }

    private static boolean holdsData(SchemaObject object) {
      return object.kind() == SchemaObject.Kind.TABLE || object.kind() == SchemaObject.Kind.COLUMN;
    }
  }

  /**
   * Compares.
   *
   * @throws MigrationRefused when it cannot be done; the message says why
   */
  Report find() {
    SchemaRevision revision = new Migrator(login).revision();
    String tag = revision.applied();
    switch (revision.kind()) {
      case CURRENT -> {}
      case BEHIND -> {
        List<String> upTo = KnownChangesets.ofThisBuild().upTo(tag);
        if (revision.missing().stream().anyMatch(upTo::contains)) {
          throw new MigrationRefused(
              "The upgrade to revision %s was cut off; finish it first: ./clinnexus db migrate"
                  .formatted(tag));
        }
      }
      case AHEAD, NOT_MIGRATED, NOT_ADOPTED -> throw new MigrationRefused(revision.describe());
    }
    try (ScratchDatabase scratch = ScratchDatabase.beside(login)) {
      new Migrator(scratch.login()).updateTo(tag);
      return new Report(tag, read(login).differencesTo(read(scratch.login())));
    } catch (SQLException e) {
      throw new MigrationRefused(
          "The database " + login + " can not be compared: " + e.getMessage(), e);
    }
  }

  static SchemaObjects read(DatabaseLogin login) throws SQLException {
    try (Connection connection = login.open("clinnexus-drift")) {
      return SchemaObjects.read(connection);
    }
  }
}
