package io.clinnexus.domain.conflicts;

import java.time.Instant;
import java.util.Optional;

/**
 * How a rule found a conflict, and since when.
 *
 * @param fingerprint of study, rule and subjects: the identity of the conflict in its study
 * @param textFingerprint of the words it rests on
 * @param russian title and explanation in Russian; those of the conflict itself are English
 * @param suggested the side that should stand
 * @param lastSeen when it was last found with something new about it
 * @param gone when it was not found any more
 * @param reopened why it is open again after it was settled
 */
public record ConflictDetection(
    String ruleId,
    String fingerprint,
    String textFingerprint,
    ConflictText russian,
    Optional<ConflictSide> suggested,
    Instant firstSeen,
    Instant lastSeen,
    Optional<Instant> gone,
    Optional<ReopenReason> reopened) {

  /** The same, not found any more since this time. */
  public ConflictDetection goneAt(Instant time) {
    return new ConflictDetection(
        ruleId,
        fingerprint,
        textFingerprint,
        russian,
        suggested,
        firstSeen,
        lastSeen,
        Optional.of(time),
        Optional.empty());
  }
}
