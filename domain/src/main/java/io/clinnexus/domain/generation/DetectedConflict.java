package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** A contradiction that generation met in the facts it was to use. */
public sealed interface DetectedConflict {

  String factKey();

  /** The text says something else than the fact; the values are as facts store them. */
  record Mismatch(
      String factKey,
      OpaqueJson expected,
      OpaqueJson found,
      String severity,
      Map<String, OpaqueJson> otherKeys)
      implements DetectedConflict {

    public Mismatch {
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** Documents or zones disagree about a fact. */
  record Disagreement(
      String factKey,
      List<ConflictingValue> values,
      List<ConflictingEvidence> evidence,
      ConflictWeight severity,
      boolean canAutoResolve,
      Map<String, OpaqueJson> otherKeys)
      implements DetectedConflict {

    public Disagreement {
      values = List.copyOf(values);
      evidence = List.copyOf(evidence);
      otherKeys = Map.copyOf(otherKeys);
    }
  }
}
