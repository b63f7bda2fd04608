package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;

/**
 * What exactly is touched in a section.
 *
 * @param key the fact key, the name in the schedule, the generated section or the anchor; empty for
 *     a section as a whole
 */
public record ImpactSubject(ImpactKind kind, String key) {

  /** The section itself. */
  public static final ImpactSubject WHOLE_SECTION = new ImpactSubject(ImpactKind.SECTION, "");

  private static final int LONGEST_KEY = 500;

  public ImpactSubject {
    StorableText.require(key, "subject");
    InvalidValue.unless(
        key.length() <= LONGEST_KEY, "subject", "must have at most 500 characters.");
    InvalidValue.unless(
        key.isEmpty() == (kind == ImpactKind.SECTION),
        "subject",
        "must be named unless it is the section.");
  }
}
