package io.clinnexus.migrations;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import org.jspecify.annotations.Nullable;

/** Marks where changesets begin, counts those that end well and remembers the one that does not. */
final class ChangesetListener extends AbstractChangeExecListener {

  private int finished;
  private @Nullable ChangeSet failed;

  @Override
  public void willRun(
      ChangeSet changeSet,
      DatabaseChangeLog changeLog,
      Database database,
      ChangeSet.RunStatus status) {
    begin(changeSet, database);
  }

  @Override
  public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    begin(changeSet, database);
  }

  @Override
  public void ran(
      ChangeSet changeSet,
      DatabaseChangeLog changeLog,
      Database database,
      ChangeSet.ExecType execType) {
    finished++;
  }

  @Override
  public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    finished++;
  }

  @Override
  public void runFailed(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception exception) {
    failed = changeSet;
  }

  @Override
  public void rollbackFailed(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception exception) {
    failed = changeSet;
  }

  /** Returns how many changesets were applied or rolled back. */
  int finished() {
    return finished;
  }

  /** Returns the changeset that failed, or null. */
  @Nullable ChangeSet failed() {
    return failed;
  }

  private static void begin(ChangeSet changeSet, Database database) {
    if (database instanceof AtomicPostgresDatabase atomic) {
      try {
        atomic.begin(changeSet);
      } catch (DatabaseException e) {
        throw new UnexpectedLiquibaseException(e);
      }
    }
  }
}
