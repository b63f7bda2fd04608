package io.clinnexus.migrations;

import java.sql.SQLException;
import java.sql.Statement;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as Liquibase sees it, but with a changeset and its history row in one transaction.
 *
 * <p>Liquibase commits the statements of a changeset first and the row that remembers it
 * afterwards. A process killed in between leaves a change that nobody knows of, and the next update
 * fails on it. Here the first commit is put off until the row is written. Changesets that run
 * outside a transaction must be repeatable instead.
 */
final class AtomicPostgresDatabase extends PostgresDatabase {

  private static final String WAITING = "1s";

  /** A statement that takes longer, in a transaction with locks, is not what its author thought. */
  private static final String WORKING = "15min";

  private final MigrationObserver observer;
  private @Nullable ChangeSet open;

  AtomicPostgresDatabase(MigrationObserver observer) {
    this.observer = observer;
  }

  /** Begins a changeset: from now on nothing is committed before its history row is written. */
  void begin(ChangeSet changeSet) throws DatabaseException {
    open = null;
    super.commit();
    limitWaiting(changeSet);
    super.commit();
    open = changeSet;
    observer.started(changeSet.getId());
  }

  /**
   * Whoever wants a table behind a changeset that waits for it has to wait as well; a changeset
   * that builds an index concurrently waits for old transactions instead, and in nobody's way. The
   * limits are those of the session, so changesets that were released without any have them too.
   */
  private void limitWaiting(ChangeSet changeSet) throws DatabaseException {
    boolean atOnce = changeSet.isRunInTransaction();
    try (Statement statement = ((JdbcConnection) getConnection()).createStatement()) {
      statement.execute("set lock_timeout = '" + (atOnce ? WAITING : "0") + "'");
      statement.execute("set statement_timeout = '" + (atOnce ? WORKING : "0") + "'");
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Ends a changeset that failed or was skipped: from now on commits are commits again. */
  void abandon() {
    open = null;
  }

  @Override
  public void commit() throws DatabaseException {
    ChangeSet current = open;
    if (current == null) {
      super.commit();
    }
  }

  @Override
  public void markChangeSetExecStatus(ChangeSet changeSet, ExecType execType)
      throws DatabaseException {
    executed();
    super.markChangeSetExecStatus(changeSet, execType);
    finish();
  }

  @Override
  public void removeRanStatus(ChangeSet changeSet) throws DatabaseException {
    executed();
    super.removeRanStatus(changeSet);
    finish();
  }

  private void executed() {
    ChangeSet current = open;
    if (current != null) {
      observer.executed(current.getId());
    }
  }

  private void finish() throws DatabaseException {
    ChangeSet current = open;
    open = null;
    super.commit();
    if (current != null) {
      observer.finished(current.getId());
    }
  }

  // Liquibase keeps databases in maps; one object is one session
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
