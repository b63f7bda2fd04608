package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.Quote;

/** Words of a piece that state something, or name what the next words state. */
record Mention(Piece piece, EvidenceRole role, Span span) {

  static Mention primary(Piece piece, Span span) {
    return new Mention(piece, EvidenceRole.PRIMARY, span);
  }

  Mention supporting() {
    return new Mention(piece, EvidenceRole.SUPPORTING, span);
  }

  Quote quote() {
    return new Quote(piece.anchor().id(), role, span.start(), span.end(), span.of(piece.text()));
  }
}
