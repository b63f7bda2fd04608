package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** What each kind of finding leads to. */
public record GatePolicy(
    GateAction onMissingRequiredFact,
    GateAction onLowMappingConfidence,
    GateAction onCitationMissing,
    Map<String, OpaqueJson> otherKeys) {

  public static final GatePolicy DEFAULT =
      new GatePolicy(GateAction.BLOCKED, GateAction.BLOCKED, GateAction.FAIL, Map.of());

  public GatePolicy {
    otherKeys = Map.copyOf(otherKeys);
  }
}
