package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.DomainException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The constraints whose violation means something particular to the domain. The violation of any
 * other one becomes {@link io.clinnexus.domain.shared.RuleViolated}, see {@link StoreErrors}.
 */
public final class ConstraintNames {

  /** One study code per workspace. */
  public static final String STUDY_CODE = "uq_studies_workspace_code";

  /** One version label per document. */
  public static final String VERSION_LABEL = "uq_document_versions_document_label";

  /** A user has an address of its own; compared exactly. */
  public static final String USER_EMAIL = "uq_users_email";

  /** A user has an address of its own; compared without regard to capital letters. */
  public static final String USER_LOWER_EMAIL = "uq_users_lower_email";

  /** No two workspaces have the same id. */
  public static final String WORKSPACE_ID = "pk_workspaces";

  /** A user is a member of a workspace once. */
  public static final String MEMBERSHIP = "uq_memberships_workspace_user";

  /** The user of a membership exists. */
  public static final String MEMBERSHIP_USER = "fk_memberships_user_id_users";

  /** The workspace of a membership exists. */
  public static final String MEMBERSHIP_WORKSPACE = "fk_memberships_workspace_id_workspaces";

  /** The study of a task exists in its workspace. */
  public static final String TASK_STUDY = "fk_tasks_study_id_studies";

  /** The assignee of a task exists. */
  public static final String TASK_ASSIGNEE = "fk_tasks_assigned_to_users";

  private static final String INTEGRITY_VIOLATION = "23";

  private ConstraintNames() {}

  /**
   * Runs a write. When it violates one of the named constraints, throws what that means; the
   * failure of the database goes along as suppressed. Must be the last thing that touches the
   * transaction: PostgreSQL refuses everything after a violation.
   */
  public static <T> T meaning(
      Supplier<T> write, Map<String, Supplier<? extends DomainException>> meanings) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      Supplier<? extends DomainException> meaning = violated(e).map(meanings::get).orElse(null);
      if (meaning == null) {
        throw e;
      }
      DomainException said = meaning.get();
      said.addSuppressed(e);
      throw said;
    }
  }

  /** Whether the failure is a violation of the named constraint or unique index. */
  public static boolean violated(Throwable failure, String constraint) {
    return violated(failure).filter(constraint::equals).isPresent();
  }

  /** The name of the constraint or unique index that was violated, if that was the failure. */
  static Optional<String> violated(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException exception) {
        ServerErrorMessage message = exception.getServerErrorMessage();
        String state = exception.getSQLState();
        return message != null && state != null && state.startsWith(INTEGRITY_VIOLATION)
            ? Optional.ofNullable(message.getConstraint())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
