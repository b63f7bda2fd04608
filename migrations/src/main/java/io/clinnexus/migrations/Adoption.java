package io.clinnexus.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Takes over a database that the Python original migrated: checks that its catalogue is exactly
 * that of revision 0021, converts the three things that the original named or typed differently,
 * and marks revisions 0001 to 0021 as applied.
 *
 * <p>Killed half-way, it can be run again. In the end the original's own version table is gone, so
 * that its tools do not take the database for theirs any more.
 */
final class Adoption {

  /**
   * The catalogue of revision 0021 on the class path; a test keeps it equal to what the changelog
   * makes.
   */
  static final String RESOURCE = "db/changelog/adoption/0021-catalogue.txt";

  private static final String REVISION = "0021";
  private static final String ORIGINAL_REVISION = "0021_heading_block_assignments";
  private static final int SHOWN_DIFFERENCES = 20;

  private final Liquibase liquibase;

  Adoption(Liquibase liquibase) {
    this.liquibase = liquibase;
  }

  void run() throws LiquibaseException, SQLException {
    Connection connection =
        ((JdbcConnection) liquibase.getDatabase().getConnection()).getUnderlyingConnection();
    try (Statement statement = connection.createStatement()) {
      checkRevision(statement);
      List<Difference> differences = checkCatalogue(connection);
      for (Difference difference : differences) {
        difference.check(statement);
      }
      for (Difference difference : differences) {
        statement.execute(difference.conversion());
      }
      connection.commit();
      liquibase.changeLogSync(REVISION, new Contexts(), new LabelExpression());
      statement.execute(
          "update databasechangelog change set tag = revision.tag from databasechangelog revision"
              + " where revision.id like '%-99-tag' and change.orderexecuted = revision.orderexecuted - 1");
      statement.execute("drop table alembic_version");
      connection.commit();
    }
  }

  private static void checkRevision(Statement statement) throws SQLException {
    if (!one(statement, "select (to_regclass('alembic_version') is not null)::text")
        .equals("true")) {
      throw new MigrationRefused(
          "Nothing to adopt: the database has no table alembic_version, so the Python original did not migrate it.");
    }
    String revision =
        one(
            statement,
            "select coalesce(string_agg(version_num, ', '), 'none') from alembic_version");
    if (!revision.equals(ORIGINAL_REVISION)) {
      throw new MigrationRefused(
          "The database is at revision %s of the Python original; only %s can be adopted. Move it there with the original first."
              .formatted(revision, ORIGINAL_REVISION));
    }
    if (one(statement, "select (to_regclass('databasechangelog') is not null)::text")
        .equals("true")) {
      String other =
          one(
              statement,
              "select coalesce(string_agg(id, ', '), '') from databasechangelog where id !~ '^00([01][0-9]|2[01])-'");
      if (!other.isEmpty()) {
        throw new MigrationRefused(
            "The database has a history of its own already, with " + other + ".");
      }
    }
  }

  /** Returns the conversions that are still to be made. */
  private static List<Difference> checkCatalogue(Connection connection) throws SQLException {
    Set<String> expected = new LinkedHashSet<>(expected());
    Set<String> found = new LinkedHashSet<>(Catalogue.read(connection));
    List<Difference> open = new ArrayList<>();
    for (Difference difference : Difference.values()) {
      if (found.contains(difference.original) && !found.contains(difference.target)) {
        open.add(difference);
        found.remove(difference.original);
        found.add(difference.target);
      }
    }
    List<String> drift = new ArrayList<>();
    expected.stream()
        .filter(line -> !found.contains(line))
        .forEach(line -> drift.add("missing: " + line));
    found.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> drift.add("surplus: " + line));
    if (!drift.isEmpty()) {
      throw new MigrationRefused(
          "The tables are not those of revision 0021, %d differences:%n%s"
              .formatted(
                  drift.size(),
                  String.join(
                      System.lineSeparator(),
                      drift.subList(0, Math.min(SHOWN_DIFFERENCES, drift.size())))));
    }
    return open;
  }

  private static List<String> expected() {
    try (InputStream in = Adoption.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String one(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** What the original made otherwise, as lines of the catalogue. */
  enum Difference {
    /** A document type that was never given its ENUM. */
    GENERATION_RUN_DOC_TYPE(
        "generation_runs", "target_doc_type", "column generation_runs.03 target_doc_type"),
    /** Another one. */
    IMPACT_ITEM_DOC_TYPE(
        "impact_items", "affected_doc_type", "column impact_items.03 affected_doc_type"),
    /** A name that got its prefix twice. */
    MAPPED_BY_CHECK;

    private static final String MAPPED_BY =
        " CHECK (((mapped_by)::text = ANY ((ARRAY['auto'::character varying, 'assist'::character varying,"
            + " 'manual'::character varying, 'seed'::character varying, 'import'::character varying])::text[])))";

    private final String original;
    private final String target;
    private final String conversion;
    private final String check;

    Difference(String table, String column, String line) {
      original = line + " character varying not null";
      target = line + " document_type not null";
      conversion =
          "alter table %1$s alter column %2$s type document_type using %2$s::document_type"
              .formatted(table, column);
      check =
          "select count(*) from %s where %s <> all (enum_range(null::document_type)::text[])"
              .formatted(table, column);
    }

    Difference() {
      String prefix = "constraint cluster_assignments.";
      String name = "ck_cluster_assignments_mapped_by";
      String doubled = "ck_cluster_assignments_" + name;
      original = prefix + doubled + mappedBy();
      target = prefix + name + mappedBy();
      conversion =
          "alter table cluster_assignments rename constraint %s to %s".formatted(doubled, name);
      check = "select 0";
    }

    String conversion() {
      return conversion;
    }

    void check(Statement statement) throws SQLException {
      String count = one(statement, check);
      if (!count.equals("0")) {
        throw new MigrationRefused(
            "%s rows hold a document type that does not exist; correct them first: %s"
                .formatted(count, check));
      }
    }

    private static String mappedBy() {
      return MAPPED_BY;
    }
  }
}
