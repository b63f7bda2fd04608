package io.clinnexus.domain.change;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;

/** What a person decided about an impact item, and why. */
public record ImpactDecision(String reason, UserId by, Instant at) {

  private static final int LONGEST_REASON = 2000;

  public ImpactDecision {
    reason = StorableText.stripped(reason, "reason", LONGEST_REASON);
  }
}
