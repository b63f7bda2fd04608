package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.AnchoredDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the anchors of cells and paragraphs by their places in the document. */
final class AnchorPlaces {

  private record CellPlace(int table, int row, int column) {}

  private final Map<CellPlace, Anchor> cells = new HashMap<>();
  private final Map<Integer, Anchor> paragraphs = new HashMap<>();

  AnchorPlaces(AnchoredDocument document) {
    for (Anchor anchor : document.anchors()) {
      if (anchor.location() instanceof AnchorLocation.InTable place) {
        cells.putIfAbsent(
            new CellPlace(place.tableIndex(), place.rowIndex(), place.columnIndex()), anchor);
      } else if (anchor.location() instanceof AnchorLocation.InText place) {
        paragraphs.putIfAbsent(place.paragraphIndex(), anchor);
      }
    }
  }

  Optional<AnchorId> cell(int table, GridCell cell) {
    return Optional.ofNullable(
            cells.get(new CellPlace(table, cell.source().rowIndex(), cell.source().columnIndex())))
        .map(Anchor::id);
  }

  Optional<AnchorId> paragraph(int index) {
    return Optional.ofNullable(paragraphs.get(index)).map(Anchor::id);
  }

  boolean isHeading(int paragraphIndex) {
    Anchor anchor = paragraphs.get(paragraphIndex);
    return anchor != null && anchor.type() == AnchorContentType.HDR;
  }

  /** The titles of the headings a table stands under, outermost first. */
  List<String> sectionOf(int table, int row, int column) {
    Anchor anchor = cells.get(new CellPlace(table, row, column));
    return anchor == null ? List.of() : anchor.sectionPath().titles();
  }
}
