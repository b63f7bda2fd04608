package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one of the values of a fact comes from. */
public record ConflictingEvidence(
    OpaqueJson value,
    ZoneKey sourceZone,
    List<AnchorId> anchorIds,
    Optional<Confidence> confidence,
    Optional<FactId> factId,
    Map<String, OpaqueJson> otherKeys) {

  public ConflictingEvidence {
    anchorIds = List.copyOf(anchorIds);
    otherKeys = Map.copyOf(otherKeys);
  }
}
