package io.clinnexus.domain.shared;

import java.util.Map;

/** A value that breaks the rule of its type; {@code field} names it as the API does. */
public final class InvalidValue extends DomainException {

  private static final long serialVersionUID = 1L;

  public InvalidValue(String field, String rule) {
    super(ErrorKind.INVALID, "value.invalid", field + " " + rule, Map.of("field", field));
  }

  /** Throws when the condition does not hold; the rule completes the sentence "field ...". */
  public static void unless(boolean condition, String field, String rule) {
    if (!condition) {
      throw new InvalidValue(field, rule);
    }
  }
}
