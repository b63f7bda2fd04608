package io.clinnexus.api.problem;

import io.clinnexus.domain.auth.OperationForbidden;

/** Is told when somebody is refused what their role does not allow. */
public interface Refusals {

  /** Takes note; never throws. */
  void refused(OperationForbidden refusal);
}
