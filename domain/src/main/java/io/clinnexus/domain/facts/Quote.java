package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;

/**
 * The exact words a value was read from: {@code text} is what stands in the normalised text of the
 * anchor from {@code start} (included) to {@code end} (excluded), counted in UTF-16 units.
 */
public record Quote(AnchorId anchorId, EvidenceRole role, int start, int end, String text) {

  public Quote {
    StorableText.require(text, "quote");
    InvalidValue.unless(
        start >= 0 && end - start == text.length(), "quote", "must be as long as its span.");
  }
}
