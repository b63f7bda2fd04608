package io.clinnexus.domain.facts;

import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Optional;
import java.util.Set;

/** Which facts to list; an empty set and an absent version do not restrict. */
public record FactFilter(
    Set<FactType> types, Set<FactStatus> statuses, Optional<DocumentVersionId> versionId) {

  public static final FactFilter ALL = new FactFilter(Set.of(), Set.of(), Optional.empty());

  public FactFilter {
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
  }

  /** Everything that was read from one version. */
  public static FactFilter of(DocumentVersionId versionId) {
    return new FactFilter(Set.of(), Set.of(), Optional.of(versionId));
  }
}
