package io.clinnexus.migrations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The verb that writes a new revision, empty or from a database that was changed by hand. */
final class NewMigration {

  private static final String FROM_DIFF = "--from-diff";
  private static final String WHY_EMPTY =
      """
      The database %s is what the changelog makes at revision %s: nothing was written.
      If you changed something: is it this database (see DB_HOST, DB_PORT, DB_NAME)? Was the change committed, and made in the
      schema public? Rows, the order of columns, and the tables of the migration tools are not compared.""";
  private static final String WHAT_NEXT =
      """
      Written: %s
      Next: read it and finish it; mvn -pl migration-tests -am test -Dclinnexus.golden.write=true, and read the difference.""";
  private static final String HAS_IT_ALREADY =
      "This database has the change already: make it anew, or mark it with mvn -pl migrations liquibase:changelogSync.";

  private final PrintStream out;
  private final Supplier<DatabaseLogin> login;

  NewMigration(PrintStream out, Supplier<DatabaseLogin> login) {
    this.out = out;
    this.login = login;
  }

  /** Returns whether the arguments after the verb are understood: folder, message, --from-diff. */
  static boolean understands(String... args) {
    return args.length == 3 && !args[2].startsWith("--")
        || args.length == 4 && args[3].equals(FROM_DIFF);
  }

  /** Runs with the arguments, the verb first; returns the exit code. */
  int run(String... args) {
    NewRevision revision = new NewRevision(Path.of(args[1]), Clock.systemDefaultZone());
    if (args.length == 3) {
      out.println(WHAT_NEXT.formatted(revision.write(args[2])));
      return 0;
    }
    DatabaseLogin changed = login.get();
    List<SchemaDifference> differences = differences(changed);
    if (differences.isEmpty()) {
      out.println(WHY_EMPTY.formatted(changed, head()));
      return 0;
    }
    Path file = write(revision, args[2], differences);
    out.println(WHAT_NEXT.formatted(file));
    out.println(HAS_IT_ALREADY);
    return 0;
  }

  /** Returns what was done to a database at the head that the changelog does not do. */
  static List<SchemaDifference> differences(DatabaseLogin changed) {
    SchemaRevision revision = new Migrator(changed).revision();
    if (revision.kind() != SchemaRevision.Kind.CURRENT) {
      throw new MigrationRefused(
          "Only a database at the head can be compared. " + revision.describe());
    }
    try (ScratchDatabase scratch = ScratchDatabase.beside(changed)) {
      new Migrator(scratch.login()).update();
      return Drift.read(scratch.login()).differencesTo(Drift.read(changed));
    } catch (SQLException e) {
      throw new MigrationRefused(
          "The database " + changed + " can not be compared: " + e.getMessage(), e);
    }
  }

  /** Writes the changesets for differences, and names those that a person must write. */
  static Path write(NewRevision revision, String message, List<SchemaDifference> differences) {
    List<DraftChangeset> changesets = new ArrayList<>();
    List<String> byHand = new ArrayList<>();
    for (SchemaDifference difference : differences) {
      List<DraftChangeset> drafts = DraftChangeset.of(difference);
      if (drafts.isEmpty()) {
        byHand.add(difference.describe());
      }
      changesets.addAll(drafts);
    }
    if (changesets.isEmpty()) {
      changesets.add(NewRevision.emptyChangeset(message));
    }
    return revision.write(message, changesets, byHand);
  }

  private static String head() {
    List<String> revisions = KnownChangesets.ofThisBuild().revisions();
    return revisions.get(revisions.size() - 1);
  }
}
