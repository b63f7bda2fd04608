package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.wording.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * Something that was tied to an anchor of the earlier version, and where it belongs.
 *
 * @param quote the words it was tied to; empty for the whole anchor
 */
public record CarriedItem(
    CarriedItemId id,
    ComparisonId comparisonId,
    CarriedSubject subject,
    AnchorId anchorId,
    Optional<Excerpt> quote,
    CarriedEvidence evidence,
    Optional<Settlement> settlement) {

  /** Whether a person still has to look at it. */
  public boolean open() {
    return evidence.state() != State.CARRIED && settlement.isEmpty();
  }

  /** What tells it from the others of its comparison. */
  public List<Object> key() {
    return List.of(subject, anchorId, quote.map(Excerpt::start).orElse(-1));
  }

  /** The same, but a person has to look: what was read at the place is not the same. */
  CarriedItem changed() {
    return new CarriedItem(
        id,
        comparisonId,
        subject,
        anchorId,
        quote,
        new CarriedEvidence(State.CARRIED_CHANGED, evidence.places(), evidence.criticalChanges()),
        settlement);
  }

  /** The same with an answer. */
  public CarriedItem settled(Settlement answer) {
    return new CarriedItem(
        id, comparisonId, subject, anchorId, quote, evidence, Optional.of(answer));
  }

  /**
   * The same in place of an older one: the id stays, the answer as long as the place is the same.
   */
  public CarriedItem inPlaceOf(CarriedItem older) {
    return new CarriedItem(
        older.id,
        comparisonId,
        subject,
        anchorId,
        quote,
        evidence,
        evidence.equals(older.evidence) ? older.settlement : Optional.empty());
  }
}
