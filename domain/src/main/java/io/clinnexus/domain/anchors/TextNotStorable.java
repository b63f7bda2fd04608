package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** A text holds a character that no store of text can keep: NUL, or half of a surrogate pair. */
public final class TextNotStorable extends DomainException {

  private static final long serialVersionUID = 1L;

  public TextNotStorable(String anchorOrChunkId) {
    super(
        ErrorKind.INVALID,
        "anchor.text-not-storable",
        "The document holds a character that cannot be stored.",
        Map.of("id", anchorOrChunkId));
  }
}
