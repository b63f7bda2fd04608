package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** What to search for when no heading fits. */
public record FallbackSearch(QueryTemplates queryTemplates, Map<String, OpaqueJson> otherKeys) {

  public static final FallbackSearch NONE = new FallbackSearch(QueryTemplates.NONE, Map.of());

  public FallbackSearch {
    otherKeys = Map.copyOf(otherKeys);
  }
}
