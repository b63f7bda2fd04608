package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.List;
import java.util.Optional;

/**
 * An anchor as the readers see it.
 *
 * @param index 0-based position in the document
 * @param parts the lines and tab-separated parts of its normalised text, in order, none blank
 */
record Piece(int index, Anchor anchor, List<Span> parts, Place place) {

  Piece {
    parts = List.copyOf(parts);
  }

  String text() {
    return anchor.textNormalised();
  }

  boolean isHeading() {
    return anchor.type() == AnchorContentType.HDR;
  }

  boolean isBlank() {
    return parts.isEmpty();
  }

  Optional<AnchorLocation.InTable> cell() {
    return anchor.location() instanceof AnchorLocation.InTable cell
        ? Optional.of(cell)
        : Optional.empty();
  }

  /** Whether both are cells of the same row of the same table. */
  boolean inRowOf(Piece other) {
    Optional<AnchorLocation.InTable> here = cell();
    Optional<AnchorLocation.InTable> there = other.cell();
    return here.isPresent()
        && there.isPresent()
        && here.get().tableIndex() == there.get().tableIndex()
        && here.get().rowIndex() == there.get().rowIndex();
  }
}
