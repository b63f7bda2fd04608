package io.clinnexus.migrations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A changeset could not be applied or rolled back. Nothing of it remains: the database is as it was
 * before this changeset, with the changesets before it in place.
 */
public final class ChangesetFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String id;
  private final String sqlState;

  ChangesetFailed(String file, String id, Throwable cause) {
    super(
        "Changeset %s of %s failed (SQLSTATE %s): %s. The database is as it was before this changeset."
            .formatted(id, file, sqlState(cause), reason(cause)),
        cause);
    this.file = file;
    this.id = id;
    this.sqlState = sqlState(cause);
  }

  /** Returns the changelog file, as it stands on the class path. */
  public String file() {
    return file;
  }

  /** Returns the id of the changeset. */
  public String id() {
    return id;
  }

  /**
   * Returns PostgreSQL's five-character code, or "none" when the failure did not come from there.
   */
  public String sqlState() {
    return sqlState;
  }

  private static String sqlState(Throwable cause) {
    SQLException sql = first(SQLException.class, cause);
    String state = sql == null ? null : sql.getSQLState();
    return state == null ? "none" : state;
  }

  private static String reason(Throwable cause) {
    SQLException sql = first(SQLException.class, cause);
    return withoutDot(sql == null ? deepest(cause).getMessage() : sql.getMessage());
  }

  private static String withoutDot(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\.$", "");
  }

  private static <T extends Throwable> @Nullable T first(Class<T> type, Throwable cause) {
    for (Throwable step = cause; step != null; step = step.getCause()) {
      if (type.isInstance(step)) {
        return type.cast(step);
      }
    }
    return null;
  }

  private static Throwable deepest(Throwable cause) {
    Throwable step = cause;
    while (step.getCause() != null) {
      step = step.getCause();
    }
    return step;
  }
}
