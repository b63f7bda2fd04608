package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.StorableText;

/** What contradicts what; the known kinds are constants, rules may add others. */
public record ConflictType(String value) {

  /** A fact has other readings in its own document. */
  public static final ConflictType ALTERNATIVES = new ConflictType("structural_alternatives");

  /** The lowest age is above the highest. */
  public static final ConflictType AGE_RANGE = new ConflictType("structural_range");

  /** The significance level is too high. */
  public static final ConflictType ALPHA = new ConflictType("structural_alpha");

  /** The power is too low. */
  public static final ConflictType POWER = new ConflictType("structural_power");

  /** Two versions give one fact different values. */
  public static final ConflictType VALUE_CHANGE = new ConflictType("cross_document_value_change");

  public ConflictType {
    value = StorableText.stripped(value, "conflictType", 100);
  }
}
