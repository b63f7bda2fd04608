package io.clinnexus.domain.shared;

import java.util.Map;

/** The store refused a change because it breaks a rule of the schema, named by its constraint. */
public final class RuleViolated extends DomainException {

  private static final long serialVersionUID = 1L;

  public RuleViolated(String constraint, Throwable cause) {
    super(
        ErrorKind.CONFLICT,
        "store.rule-violated",
        "The change breaks the rule " + constraint + ".",
        Map.of("rule", constraint),
        cause);
  }
}
