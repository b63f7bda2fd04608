package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * How a person answered where something belongs.
 *
 * @param chosen the anchor of the later version; empty when it was dropped
 */
public record Settlement(Optional<AnchorId> chosen, String reason, UserId by, Instant at) {

  private static final int LONGEST = 2000;

  public Settlement {
    reason = StorableText.stripped(reason, "reason", LONGEST);
  }
}
