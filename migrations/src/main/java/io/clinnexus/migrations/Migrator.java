package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to a revision of the schema.
 *
 * <p>Any number of processes may try at once: one works, the others wait and then find nothing to
 * do. Each changeset is applied or rolled back wholly or not at all, also when the process is
 * killed, and a killed migration never blocks the next one.
 */
public final class Migrator {

  /** The changelog on the class path, under the name that the history table records. */
  static final String CHANGELOG = "db/changelog/master.yaml";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DatabaseLogin login;
  private final String changelog;
  private final Duration patience;
  private final MigrationObserver observer;

  /** Makes a migrator that waits up to ten minutes for another one to finish. */
  public Migrator(DatabaseLogin login) {
    this(login, MigrationObserver.NONE);
  }

  /** Makes a migrator that tells the observer about each changeset. */
  public Migrator(DatabaseLogin login, MigrationObserver observer) {
    this(login, CHANGELOG, PATIENCE, observer);
  }

  Migrator(DatabaseLogin login, String changelog, Duration patience, MigrationObserver observer) {
    this.login = login;
    this.changelog = changelog;
    this.patience = patience;
    this.observer = observer;
  }

  /**
   * Applies every changeset that is missing.
   *
   * @return how many were applied
   * @throws ChangesetFailed when one fails; those before it stay applied
   * @throws MigrationRefused when the database cannot be reached or locked
   */
  public int update() {
    return migrate(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
  }

  /**
   * Applies what is missing up to a revision, for example 0012; later changesets that are applied
   * stay.
   *
   * @return how many changesets were applied
   */
  public int updateTo(String tag) {
    if (!KnownChangesets.ofThisBuild().revisions().contains(tag)) {
      throw new MigrationRefused("There is no revision " + tag + ".");
    }
    return migrate(liquibase -> liquibase.update(tag, new Contexts(), new LabelExpression()));
  }

  /**
   * Rolls back every changeset after a revision, newest first. What a rollback loses is said in its
   * changelog.
   *
   * @return how many changesets were rolled back
   */
  public int rollbackTo(String tag) {
    return migrate(liquibase -> liquibase.rollback(tag, new Contexts(), new LabelExpression()));
  }

  /** Compares the database with this build, without changing it. */
  public SchemaRevision revision() {
    try (Connection connection = login.open("clinnexus-status")) {
      return SchemaRevision.of(connection);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /**
   * Takes over a database that the Python original migrated to its revision 0021, see {@link
   * Adoption}.
   *
   * @throws MigrationRefused when the database is not exactly that; it is unchanged then
   */
  public void adopt() {
    migrate(liquibase -> new Adoption(liquibase).run());
  }

  /** Frees the lock of a killed plain Liquibase. Every verb of this class does so by itself. */
  public void releaseLock() {
    try (MigrationLock lock = MigrationLock.acquire(login, patience)) {
      lock.clearStaleRow();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /**
   * Does the work under the lock and returns how many changesets it applied or rolled back. When a
   * changeset does not get a lock on a table, the work begins again after a moment, with what is
   * left of it.
   */
  int migrate(Work work) {
    int finished = 0;
    long deadline = System.nanoTime() + patience.toNanos();
    try (MigrationLock lock = MigrationLock.acquire(login, patience)) {
      while (true) {
        Attempt attempt = attempt(work);
        finished += attempt.finished();
        RuntimeException failure = attempt.failure();
        if (failure == null) {
          return finished;
        }
        if (!isLockTimeout(failure) || System.nanoTime() > deadline) {
          throw failure;
        }
        pauseBetweenAttempts();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /**
   * A changeset that waits for a table makes everybody who comes after it wait as well; so it gives
   * up after a second, lets them pass and tries again.
   */
  private static boolean isLockTimeout(RuntimeException failure) {
    return failure instanceof ChangesetFailed changeset
        && changeset.sqlState().equals(LOCK_NOT_AVAILABLE);
  }

  private static void pauseBetweenAttempts() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MigrationRefused("Interrupted while waiting for a lock.", e);
    }
  }

  private Attempt attempt(Work work) throws SQLException {
    try (Connection connection = login.open(MigrationLock.MIGRATING)) {
      AtomicPostgresDatabase database = new AtomicPostgresDatabase(observer);
      database.setConnection(new JdbcConnection(connection));
      endWithTheClient(connection);
      return run(database, work);
    }
  }

  /**
   * How far an attempt came.
   *
   * @param finished the changesets that were applied or rolled back
   * @param failure what ended it, or null
   */
  private record Attempt(int finished, @Nullable RuntimeException failure) {}

  private Attempt run(AtomicPostgresDatabase database, Work work) {
    ChangesetListener listener = new ChangesetListener(database);
    ClassLoaderResourceAccessor resources =
        new ClassLoaderResourceAccessor(Migrator.class.getClassLoader());
    Map<String, Object> quiet =
        Map.of(
            Scope.Attr.logService.name(),
            new QuietLogService(),
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            // a migration talks to its database and to nobody else
            "liquibase.analytics.enabled",
            false);
    try {
      Scope.child(
          quiet,
          () -> {
            Liquibase liquibase = new Liquibase(changelog, resources, database);
            liquibase.setChangeExecListener(listener);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            work.apply(liquibase);
          });
      return new Attempt(listener.finished(), null);
    } catch (MigrationRefused e) {
      return new Attempt(listener.finished(), e);
    } catch (Exception e) { // what Scope.child declares
      ChangeSet failed = listener.failed();
      return new Attempt(
          listener.finished(),
          failed == null
              ? new MigrationRefused("The migration can not run: " + e.getMessage(), e)
              : new ChangesetFailed(failed.getFilePath(), failed.getId(), e));
    }
  }

  /**
   * Lets the server notice within seconds that this process was killed; otherwise a long statement
   * would run to its end and keep the next migration waiting. A server on a platform that can not
   * do it goes without.
   */
  private static void endWithTheClient(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "do $$ begin set client_connection_check_interval = '2s'; exception when others then null; end $$");
    }
  }

  private MigrationRefused unreachable(SQLException e) {
    return new MigrationRefused("The database " + login + " can not be used: " + e.getMessage(), e);
  }

  /** What is done while the lock is held. */
  interface Work {
    void apply(Liquibase liquibase) throws LiquibaseException, SQLException;
  }
}
