package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.zones.SourceZone;

/** A sentence of an anchor's normalised text, from {@code start} to {@code end}. */
record Sentence(Anchor anchor, Part part, int start, int end, String text) {

  SourceZone zone() {
    return anchor.zone().zone();
  }

  ConflictQuote quote() {
    return new ConflictQuote(anchor.id(), start, end, text);
  }
}
