package io.clinnexus.migrations;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The migrator on the command line: one verb, settings from DB_*, exit code 0, 1 (failed, or a
 * difference was found) or 2 (misused, or nothing could be compared).
 */
public final class MigratorMain {

  private static final String USAGE =
      """
      usage: update | update-to-tag NNNN | rollback NNNN | status | drift | adopt | release-lock
             | backfill FILE | new-migration CHANGELOG-FOLDER MESSAGE [--from-diff] | first-login [--new] [--key-file FILE]
      The database is DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD, from the environment or the nearest .env file;
      update also makes the login of the applications, DB_RUNTIME_USER with DB_RUNTIME_PASSWORD. first-login prints a one-time
      secret while no administrator can log in (--new: in any case) and keeps a key for the launcher in FILE; so does update
      --first-login, without a key.\
      """;

  private static final Set<String> WITH_ARGUMENT = Set.of("update-to-tag", "rollback", "backfill");

  private final PrintStream out;
  private final Map<String, String> environment;
  private final Path folder;

  MigratorMain(PrintStream out, Map<String, String> environment, Path folder) {
    this.out = out;
    this.environment = environment;
    this.folder = folder;
  }

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(new MigratorMain(out, System.getenv(), Path.of("")).run(args));
  }

  int run(String... args) {
    String verb = args.length == 0 ? "" : args[0];
    if (!understands(verb, args)) {
      out.println(USAGE);
      return 2;
    }
    DatabaseLogin login = DatabaseLogin.fromSettings(environment, folder);
    Migrator migrator = new Migrator(login, new Progress());
    try {
      return switch (verb) {
        case "update" -> {
          makeRuntimeLogin(login);
          int code = done(migrator.update(), "applied", migrator);
          yield args.length == 1 ? code : firstLogin(login, "first-login");
        }
        case "first-login" -> firstLogin(login, args);
        case "update-to-tag" -> done(migrator.updateTo(args[1]), "applied", migrator);
        case "rollback" -> done(migrator.rollbackTo(args[1]), "rolled back", migrator);
        case "status" -> status(migrator);
        case "drift" -> drift(login);
        case "backfill" -> backfill(login, Path.of(args[1]));
        case "new-migration" -> new NewMigration(out, () -> login).run(args);
        case "adopt" -> adopt(migrator);
        case "release-lock" -> releaseLock(migrator);
        default -> {
          out.println(USAGE);
          yield 2;
        }
      };
    } catch (MigrationRefused | ChangesetFailed e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private static boolean understands(String verb, String... args) {
    if (verb.equals("new-migration")) {
      return NewMigration.understands(args);
    }
    List<String> options = List.of(args).subList(Math.min(1, args.length), args.length);
    if (verb.equals("update")) {
      return options.isEmpty() || options.equals(List.of("--first-login"));
    }
    if (verb.equals("first-login")) {
      List<String> rest =
          options.indexOf("--new") == 0 ? options.subList(1, options.size()) : options;
      return rest.isEmpty() || rest.size() == 2 && rest.get(0).equals("--key-file");
    }
    return args.length == (WITH_ARGUMENT.contains(verb) ? 2 : 1);
  }

  /** Not being allowed to is no reason to leave the schema behind: somebody else may make it. */
  private void makeRuntimeLogin(DatabaseLogin login) {
    try (Connection connection = login.open("clinnexus-runtime-login")) {
      RuntimeLogin.fromSettings(environment, folder).make(connection);
    } catch (MigrationRefused e) {
      out.println(e.getMessage());
    } catch (SQLException e) {
      throw new MigrationRefused(
          "The database " + login + " can not be used: " + e.getMessage(), e);
    }
  }

  private int firstLogin(DatabaseLogin login, String... args) {
    List<String> options = List.of(args);
    FirstLogin first = new FirstLogin(login);
    try {
      int file = options.indexOf("--key-file") + 1;
      if (file > 0) {
        first.keep(folder.resolve(options.get(file)));
      }
      first
          .secret(options.contains("--new"))
          .ifPresent(
              secret ->
                  out.println(
                      "One-time secret of the administrator owner@clinnexus.local, good for 72"
                          + " hours: "
                          + secret));
      return 0;
    } catch (SQLException e) {
      throw new MigrationRefused(
          "The database " + login + " can not be used: " + e.getMessage(), e);
    }
  }

  private int done(int changesets, String verb, Migrator migrator) {
    out.println(changesets + " changesets " + verb + ".");
    out.println(migrator.revision().describe());
    return 0;
  }

  private int status(Migrator migrator) {
    SchemaRevision revision = migrator.revision();
    out.println(revision.describe());
    return revision.kind() == SchemaRevision.Kind.CURRENT ? 0 : 1;
  }

  private int drift(DatabaseLogin login) {
    try {
      Drift.Report report = new Drift(login).find();
      out.println(report.describe());
      return report.differences().isEmpty() ? 0 : 1;
    } catch (MigrationRefused e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private int backfill(DatabaseLogin login, Path file) {
    new BackfillRun(login, out).run(Backfill.read(file));
    return 0;
  }

  private int adopt(Migrator migrator) {
    migrator.adopt();
    out.println("Adopted: revisions 0001 to 0021 are marked as applied.");
    out.println(migrator.revision().describe());
    return 0;
  }

  private int releaseLock(Migrator migrator) {
    migrator.releaseLock();
    out.println("No migration holds the lock.");
    return 0;
  }

  private final class Progress implements MigrationObserver {
    @Override
    public void finished(String changeset) {
      out.println("  " + changeset);
    }
  }
}
