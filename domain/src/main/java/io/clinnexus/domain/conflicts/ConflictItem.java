package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * One contradicting pair. Anchors are named by their stable keys and may be gone by now; facts
 * exist.
 */
public record ConflictItem(
    ConflictItemId id,
    Optional<AnchorId> leftAnchor,
    Optional<AnchorId> rightAnchor,
    Optional<FactId> leftFact,
    Optional<FactId> rightFact,
    Optional<ConflictEvidence> evidence,
    Instant createdAt,
    Optional<ConflictQuote> leftQuote,
    Optional<ConflictQuote> rightQuote) {

  public ConflictItem {
    requireAt(leftQuote, leftAnchor, "leftQuote");
    requireAt(rightQuote, rightAnchor, "rightQuote");
  }

  /** An item without the words of its sides. */
  public ConflictItem(
      ConflictItemId id,
      Optional<AnchorId> leftAnchor,
      Optional<AnchorId> rightAnchor,
      Optional<FactId> leftFact,
      Optional<FactId> rightFact,
      Optional<ConflictEvidence> evidence,
      Instant createdAt) {
    this(
        id,
        leftAnchor,
        rightAnchor,
        leftFact,
        rightFact,
        evidence,
        createdAt,
        Optional.empty(),
        Optional.empty());
  }

  private static void requireAt(
      Optional<ConflictQuote> quote, Optional<AnchorId> anchor, String field) {
    InvalidValue.unless(
        quote.isEmpty() || quote.map(ConflictQuote::anchorId).equals(anchor),
        field,
        "must be the words of the anchor of its side.");
  }
}
