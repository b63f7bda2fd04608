package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** The facts a section has to state. */
public record RequiredFacts(List<RequiredFact> facts, Map<String, OpaqueJson> otherKeys) {

  public static final RequiredFacts NONE = new RequiredFacts(List.of(), Map.of());

  public RequiredFacts {
    facts = List.copyOf(facts);
    otherKeys = Map.copyOf(otherKeys);
  }
}
