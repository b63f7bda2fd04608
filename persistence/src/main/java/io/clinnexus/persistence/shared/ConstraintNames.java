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
