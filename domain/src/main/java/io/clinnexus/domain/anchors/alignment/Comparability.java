package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.InvalidValue;

/**
 * Whether two versions can be compared, and if not, why.
 *
 * @param share how much of the shorter version was found again in the other one, 0 to 1
 */
public record Comparability(Verdict verdict, double share) {

  public Comparability {
    InvalidValue.unless(share >= 0 && share <= 1, "share", "must be 0 to 1.");
  }

  /** Whether the alignment may be shown as what changed. */
  public boolean holds() {
    return verdict == Verdict.COMPARABLE;
  }

  /** The answer. */
  public enum Verdict implements Coded {
    COMPARABLE("comparable"),
    /** The texts repeat themselves so much that pairs rest on order alone: a person must look. */
    REPETITIVE("repetitive"),
    /** The earlier version has no text. */
    EARLIER_EMPTY("earlier_empty"),
    /** The later version has no text. */
    LATER_EMPTY("later_empty"),
    /** They are written in different languages; nothing is paired. */
    OTHER_LANGUAGE("other_language"),
    /** They have hardly anything in common: probably another document; nothing is paired. */
    OTHER_DOCUMENT("other_document");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
