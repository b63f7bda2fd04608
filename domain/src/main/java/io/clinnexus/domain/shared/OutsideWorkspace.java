package io.clinnexus.domain.shared;

import java.util.Map;

/**
 * The store refused a row because it would stand in another workspace than the one that is worked
 * for, or would replace one that stands there. It does not say which.
 */
public final class OutsideWorkspace extends DomainException {

  private static final long serialVersionUID = 1L;

  public OutsideWorkspace(Throwable cause) {
    super(
        ErrorKind.FORBIDDEN,
        "store.outside-workspace",
        "The change concerns data of another workspace.",
        Map.of(),
        cause);
  }
}
