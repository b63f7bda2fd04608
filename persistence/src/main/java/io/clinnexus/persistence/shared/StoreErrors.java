package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.OutsideWorkspace;
import io.clinnexus.domain.shared.RuleViolated;
import io.clinnexus.domain.shared.StoreUnavailable;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures that go away when the work is repeated (the server cannot be reached, is
 * overloaded, was stopped, or chose this transaction as the victim of a conflict) from changes that
 * break a rule of the schema and from errors of ours. The first become {@link StoreUnavailable},
 * the second {@link RuleViolated} with the name of the rule, or {@link OutsideWorkspace} when a
 * policy of row-level security refused the row; the last stay what they are.
 */
public final class StoreErrors {

  /** SQLSTATE classes: connection, transaction rollback, resources, operator, system. */
  private static final Set<String> RETRYABLE_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Lock not available within lock_timeout; the transaction was aborted with an idle time-out. */
  private static final Set<String> RETRYABLE_STATES = Set.of("55P03", "25P03", "25P04");

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String CHECKS_OF_POLICIES = "ExecWithCheckOptions";

  private StoreErrors() {}

  /** Runs the work and translates its failure. */
  public static <T extends @Nullable Object> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw translate(e);
    }
  }

  private static RuntimeException translate(RuntimeException failure) {
    if (failure instanceof DomainException) {
      return failure;
    }
    if (failure instanceof TransactionSystemException lost
        && lost.getApplicationException() instanceof RuntimeException original) {
      // the connection broke, so the rollback failed too; what the work said is what counts
      return translate(original);
    }
    if (failure instanceof CannotCreateTransactionException
        || failure instanceof TransactionSystemException
        || retryable(failure)) {
      return new StoreUnavailable("database", failure);
    }
    if (refusedByPolicy(failure)) {
      return new OutsideWorkspace(failure);
    }
    return ConstraintNames.violated(failure)
        .<RuntimeException>map(rule -> new RuleViolated(rule, failure))
        .orElse(failure);
  }

  /**
   * A missing right has the same SQLSTATE but is an error of ours; only the place in the server
   * that raised it, which no language changes, tells the two apart.
   */
  private static boolean refusedByPolicy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException exception
          && INSUFFICIENT_PRIVILEGE.equals(exception.getSQLState())) {
        ServerErrorMessage message = exception.getServerErrorMessage();
        return message != null && CHECKS_OF_POLICIES.equals(message.getRoutine());
      }
    }
    return false;
  }

  private static boolean retryable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException exception) {
        // the pool's own exceptions (no connection in time, connection gone) have no state
        return exception.getSQLState() == null || retryableState(exception.getSQLState());
      }
    }
    return false;
  }

  private static boolean retryableState(String state) {
    return RETRYABLE_STATES.contains(state)
        || (state.length() == 5 && RETRYABLE_CLASSES.contains(state.substring(0, 2)));
  }
}
