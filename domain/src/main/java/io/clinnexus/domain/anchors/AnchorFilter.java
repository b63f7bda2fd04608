package io.clinnexus.domain.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Optional;
import java.util.Set;

/** Which anchors to list; an empty set means no restriction on that property. */
public record AnchorFilter(
    Set<AnchorContentType> types,
    Set<SourceZone> zones,
    Set<DocumentLanguage> languages,
    Optional<String> sectionPath) {

  public static final AnchorFilter ALL =
      new AnchorFilter(Set.of(), Set.of(), Set.of(), Optional.empty());

  public AnchorFilter {
    types = Set.copyOf(types);
    zones = Set.copyOf(zones);
    languages = Set.copyOf(languages);
  }
}
