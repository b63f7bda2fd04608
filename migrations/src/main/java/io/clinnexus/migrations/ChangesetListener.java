package io.clinnexus.migrations;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.precondition.core.PreconditionContainer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database where changesets begin and fail, counts those that end well and remembers the
 * one that does not.
 */
final class ChangesetListener extends AbstractChangeExecListener {

  private final AtomicPostgresDatabase atomic;
  private int finished;
  private @Nullable ChangeSet failed;

  ChangesetListener(AtomicPostgresDatabase atomic) {
    this.atomic = atomic;
  }

  @Override
  public void willRun(
      ChangeSet changeSet,
      DatabaseChangeLog changeLog,
      Database database,
      ChangeSet.RunStatus status) {
    begin(changeSet);
  }

  @Override
  public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    begin(changeSet);
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
    fail(changeSet);
  }

  @Override
  public void rollbackFailed(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception exception) {
    fail(changeSet);
  }

  @Override
  public void preconditionFailed(
      PreconditionFailedException error, PreconditionContainer.FailOption onFail) {
    atomic.abandon();
  }

  @Override
  public void preconditionErrored(
      PreconditionErrorException error, PreconditionContainer.ErrorOption onError) {
    atomic.abandon();
  }

  /** Returns how many changesets were applied or rolled back. */
  int finished() {
    return finished;
  }

  /** Returns the changeset that failed, or null. */
  @Nullable ChangeSet failed() {
    return failed;
  }

  private void begin(ChangeSet changeSet) {
    try {
      atomic.begin(changeSet);
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e);
    }
  }

  private void fail(ChangeSet changeSet) {
    failed = changeSet;
    atomic.abandon();
  }
}
