package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** Which documents a section may draw on at all. */
public record DocumentScope(
    boolean sameStudyOnly, boolean allowSuperseded, Map<String, OpaqueJson> otherKeys) {

  public static final DocumentScope SAME_STUDY = new DocumentScope(true, false, Map.of());

  public DocumentScope {
    otherKeys = Map.copyOf(otherKeys);
  }
}
