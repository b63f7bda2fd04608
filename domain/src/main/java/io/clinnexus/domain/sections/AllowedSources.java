package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** Where the content of a section may come from. */
public record AllowedSources(
    List<DependencySource> dependencySources,
    DocumentScope documentScope,
    Map<String, OpaqueJson> otherKeys) {

  /** Any document of the study that is not superseded. */
  public static final AllowedSources ANY =
      new AllowedSources(List.of(), DocumentScope.SAME_STUDY, Map.of());

  public AllowedSources {
    dependencySources = List.copyOf(dependencySources);
    otherKeys = Map.copyOf(otherKeys);
  }
}
