package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;

/**
 * The exact words of a side: {@code text} is what stands in the normalised text of the anchor from
 * {@code start} (included) to {@code end} (excluded), counted in UTF-16 units.
 */
public record ConflictQuote(AnchorId anchorId, int start, int end, String text) {

  public ConflictQuote {
    StorableText.require(text, "quote");
    InvalidValue.unless(
        start >= 0 && !text.isEmpty() && end - start == text.length(),
        "quote",
        "must be as long as its span.");
  }
}
