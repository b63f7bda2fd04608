package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import java.util.Optional;
import java.util.Set;

/** Which carried items to list; an empty set and an absent answer do not restrict. */
public record CarriedFilter(Set<State> states, Set<CarriedKind> kinds, Optional<Boolean> open) {

  public static final CarriedFilter ALL = new CarriedFilter(Set.of(), Set.of(), Optional.empty());

  public CarriedFilter {
    states = Set.copyOf(states);
    kinds = Set.copyOf(kinds);
  }

  /** Whether an item is among them. */
  public boolean takes(CarriedItem item) {
    return (states.isEmpty() || states.contains(item.evidence().state()))
        && (kinds.isEmpty() || kinds.contains(item.subject().kind()))
        && open.map(wanted -> wanted == item.open()).orElse(true);
  }
}
