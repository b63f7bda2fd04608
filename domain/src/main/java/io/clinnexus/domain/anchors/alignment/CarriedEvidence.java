package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * Where something that was tied to an anchor of the earlier version belongs in the later one.
 *
 * @param places one when it was carried, all that come into question when it is ambiguous, none
 *     when it is lost
 * @param criticalChanges what changed at the place that must not be overlooked
 */
public record CarriedEvidence(
    State state, List<Place> places, List<CriticalChange> criticalChanges) {

  public CarriedEvidence {
    places = List.copyOf(places);
    criticalChanges = List.copyOf(criticalChanges);
    InvalidValue.unless(
        switch (state) {
          case CARRIED, CARRIED_CHANGED -> places.size() == 1;
          case AMBIGUOUS -> !places.isEmpty();
          case LOST -> places.isEmpty();
        },
        "places",
        "must fit the state.");
  }

  static CarriedEvidence lost() {
    return new CarriedEvidence(State.LOST, List.of(), List.of());
  }

  /**
   * An anchor of the later version.
   *
   * @param quote where the quoted words stand in its normalised text; empty without a quote, or
   *     when none of its words is left
   */
  public record Place(AnchorId anchorId, Optional<Excerpt> quote) {}

  /** How sure it is. */
  public enum State implements Coded {
    /** The same words at one place. */
    CARRIED("carried"),
    /** One place, but its words are not the same any more: it needs a look. */
    CARRIED_CHANGED("carried_changed"),
    /** Several places come into question; a person decides. */
    AMBIGUOUS("ambiguous"),
    /** It is in the later version no more, or the versions cannot be compared. */
    LOST("lost");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
