package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentVersion;
import java.util.EnumSet;
import java.util.Set;

/** The version that a version is compared with, or why there is none. */
public sealed interface Predecessor {

  /**
   * There is one.
   *
   * @param doubts what a person should know about the choice
   */
  record Found(DocumentVersion version, Basis basis, Set<Doubt> doubts) implements Predecessor {

    public Found {
      doubts = doubts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(doubts));
    }
  }

  /** There is none. */
  record None(Reason reason) implements Predecessor {}

  /** What the choice rests on. */
  enum Basis implements Coded {
    CHOSEN("chosen"),
    EFFECTIVE_DATE("effective_date"),
    CREATION("creation");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Why there is no version to compare with. */
  enum Reason implements Coded {
    FIRST_VERSION("first_version"),
    SAME_VERSION("same_version"),
    ANOTHER_DOCUMENT("another_document"),
    UNKNOWN_VERSION("unknown_version");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What may be wrong with the choice. */
  enum Doubt implements Coded {
    /** Both have the same effective date; the one created later counts as the later one. */
    EQUAL_DATES("equal_dates"),
    /** Effective dates and times of creation order the versions differently. */
    DATES_AGAINST_CREATION("dates_against_creation"),
    /** The version that was chosen comes later than the one it is compared with. */
    CHOSEN_IS_LATER("chosen_is_later"),
    /** The versions are in different languages. */
    OTHER_LANGUAGE("other_language");

    private final String code;

    Doubt(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
