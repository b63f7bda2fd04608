package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The role or the key in use does not allow the operation. */
public final class OperationForbidden extends DomainException {

  private static final long serialVersionUID = 1L;

  private final Operation operation;

  public OperationForbidden(Operation operation, Authority authority) {
    super(
        ErrorKind.FORBIDDEN,
        "operation.forbidden",
        authority.scopes().contains(operation.scope())
            ? "Your role in this workspace does not allow this."
            : "The key in use lacks the scope '" + operation.scope().code() + "'.",
        Map.of(
            "operation",
            operation.code(),
            "role",
            authority.role().code(),
            "scope",
            operation.scope().code()));
    this.operation = operation;
  }

  /** What was refused. */
  public Operation operation() {
    return operation;
  }
}
