package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What shows that there is a contradiction; which alternative it is follows from the type. */
public sealed interface ConflictEvidence {

  /** Whether conflicts of this type have this kind of evidence. */
  boolean fits(ConflictType type);

  /** The value a fact has and the other readings of it. */
  record Alternatives(
      OpaqueJson mainValue,
      List<AlternativeReading> alternatives,
      Map<String, OpaqueJson> otherKeys)
      implements ConflictEvidence {

    public Alternatives {
      alternatives = List.copyOf(alternatives);
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public boolean fits(ConflictType type) {
      return type.equals(ConflictType.ALTERNATIVES);
    }
  }

  /** Ages in years whose lower end is above the upper one. */
  record AgeRange(double ageMin, double ageMax, Map<String, OpaqueJson> otherKeys)
      implements ConflictEvidence {

    public AgeRange {
      requireFinite(ageMin, "ageMin");
      requireFinite(ageMax, "ageMax");
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public boolean fits(ConflictType type) {
      return type.equals(ConflictType.AGE_RANGE);
    }
  }

  /** A significance level at or above the threshold. */
  record Alpha(double alpha, double threshold, Map<String, OpaqueJson> otherKeys)
      implements ConflictEvidence {

    public Alpha {
      requireFinite(alpha, "alpha");
      requireFinite(threshold, "threshold");
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public boolean fits(ConflictType type) {
      return type.equals(ConflictType.ALPHA);
    }
  }

  /** A power at or below the threshold. */
  record Power(double power, double threshold, Map<String, OpaqueJson> otherKeys)
      implements ConflictEvidence {

    public Power {
      requireFinite(power, "power");
      requireFinite(threshold, "threshold");
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public boolean fits(ConflictType type) {
      return type.equals(ConflictType.POWER);
    }
  }

  /** The two values that one fact has in two versions. */
  record ValueChange(
      OpaqueJson valueA,
      OpaqueJson valueB,
      DocumentVersionId versionA,
      DocumentVersionId versionB,
      Map<String, OpaqueJson> otherKeys)
      implements ConflictEvidence {

    public ValueChange {
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public boolean fits(ConflictType type) {
      return type.equals(ConflictType.VALUE_CHANGE);
    }
  }

  /** The evidence of a type that is not among the constants. */
  record Other(OpaqueJson json) implements ConflictEvidence {

    private static final Set<ConflictType> KNOWN =
        Set.of(
            ConflictType.ALTERNATIVES,
            ConflictType.AGE_RANGE,
            ConflictType.ALPHA,
            ConflictType.POWER,
            ConflictType.VALUE_CHANGE);

    public Other {
      json.requireObject("evidence");
    }

    @Override
    public boolean fits(ConflictType type) {
      return !KNOWN.contains(type);
    }
  }

  private static void requireFinite(double value, String field) {
    InvalidValue.unless(Double.isFinite(value), field, "must be a finite number.");
  }
}
