package io.clinnexus.domain.conflicts;

import java.util.Set;

/** Which conflicts to list; an empty set means no restriction on that property. */
public record ConflictFilter(
    Set<ConflictStatus> statuses, Set<ConflictSeverity> severities, Set<ConflictType> types) {

  public static final ConflictFilter ALL = new ConflictFilter(Set.of(), Set.of(), Set.of());

  /** What somebody still has to work on. */
  public static final ConflictFilter UNSETTLED =
      new ConflictFilter(
          Set.of(ConflictStatus.OPEN, ConflictStatus.INVESTIGATING), Set.of(), Set.of());

  public ConflictFilter {
    statuses = Set.copyOf(statuses);
    severities = Set.copyOf(severities);
    types = Set.copyOf(types);
  }
}
