package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a person settled a conflict, and why.
 *
 * @param textFingerprint of the words that it was decided about; absent when no rule found it
 */
public record ConflictDecision(
    String reason, UserId by, Instant at, Optional<String> textFingerprint) {

  private static final int LONGEST_REASON = 2000;

  public ConflictDecision {
    reason = StorableText.stripped(reason, "reason", LONGEST_REASON);
  }
}
