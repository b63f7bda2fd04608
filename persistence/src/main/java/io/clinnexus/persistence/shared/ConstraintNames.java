package io.clinnexus.persistence.shared;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The constraints whose violation means something to the domain. */
public final class ConstraintNames {

  /** One study code per workspace. */
  public static final String STUDY_CODE = "uq_studies_workspace_code";

  /** One version label per document. */
  public static final String VERSION_LABEL = "uq_document_versions_document_label";

  private ConstraintNames() {}

  /** Whether the failure is a violation of the named constraint or unique index. */
  public static boolean violated(Throwable failure, String constraint) {
    return constraint.equals(name(failure));
  }

  private static @Nullable String name(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException exception) {
        ServerErrorMessage message = exception.getServerErrorMessage();
        return message == null ? null : message.getConstraint();
      }
    }
    return null;
  }
}
