package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactId;
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
    Instant createdAt) {}
