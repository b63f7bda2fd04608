package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * What people say of a row of a table of changes.
 *
 * @param key the row
 * @param reason why it was changed
 * @param decision whether it is substantial
 * @param decisionReason why; there exactly with a decision
 */
public record ChangeNote(
    ComparisonId comparisonId,
    AnchorId key,
    Optional<String> reason,
    Optional<Substance> decision,
    Optional<String> decisionReason,
    UserId updatedBy,
    Instant updatedAt) {

  private static final int LONGEST = 4000;

  public ChangeNote {
    reason = reason.map(text -> StorableText.stripped(text, "reason", LONGEST));
    decisionReason =
        decisionReason.map(text -> StorableText.stripped(text, "decisionReason", LONGEST));
    InvalidValue.unless(
        decision.isPresent() == decisionReason.isPresent(),
        "decisionReason",
        "must be there exactly with a decision.");
  }

  ChangeNote withReason(String text, UserId by, Instant now) {
    return new ChangeNote(comparisonId, key, Optional.of(text), decision, decisionReason, by, now);
  }

  ChangeNote withDecision(Substance next, String why, UserId by, Instant now) {
    return new ChangeNote(comparisonId, key, reason, Optional.of(next), Optional.of(why), by, now);
  }
}
