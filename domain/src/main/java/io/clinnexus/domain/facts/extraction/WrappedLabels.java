package io.clinnexus.domain.facts.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds labels that are wrapped in the narrow left column of a title page without lines: "Sponsor
 * protocol ⇥ ABC-1" with "identifier:" below it.
 */
final class WrappedLabels {

  private static final int LONGEST = 120;

  private final LabelFinder labels;

  WrappedLabels(LabelFinder labels) {
    this.labels = labels;
  }

  /** What the piece states under a label that the next one ends. */
  Optional<LabelledReader.Stated> read(List<Piece> pieces, Piece piece) {
    int next = piece.index() + 1;
    boolean columns = piece.cell().isEmpty() && piece.parts().size() >= 2;
    if (!columns
        || !piece.place().isFront()
        || next >= pieces.size()
        || pieces.get(next).cell().isPresent()
        || pieces.get(next).isBlank()
        || labels.startsWithLabel(piece)) {
      return Optional.empty();
    }
    Piece below = pieces.get(next);
    Span first = piece.parts().get(0);
    String label = first.of(piece.text()) + ' ' + below.parts().get(0).of(below.text());
    if (label.length() > LONGEST || !label.endsWith(":")) {
      return Optional.empty();
    }
    return labels
        .whole(label)
        .map(fields -> new LabelFinder.Label(fields, first, true, true, 0))
        .map(named -> new LabelledReader.Stated(piece, values(piece), piece, named));
  }

  private static List<Span> values(Piece piece) {
    return new ArrayList<>(piece.parts().subList(1, piece.parts().size()));
  }
}
