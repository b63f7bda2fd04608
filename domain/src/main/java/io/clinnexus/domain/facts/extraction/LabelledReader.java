package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads fields that the document itself names: "Label: value" in one line, a label cell with a
 * value cell beside it, a label line or heading with the value below.
 */
final class LabelledReader {

  private static final double COLON = 0.97;
  private static final double CELL = 0.97;
  private static final double BARE = 0.955;
  private static final double BELOW = 0.93;
  private static final double UNDER_HEADING = 0.88;

  private final LabelFinder labels;
  private final WrappedLabels wrapped;
  private final ValueReader values;

  LabelledReader(LabelFinder labels, ValueReader values) {
    this.labels = labels;
    this.wrapped = new WrappedLabels(labels);
    this.values = values;
  }

  /** Words that may state a field: the rest of a line, the lines below it, or another piece. */
  record Stated(Piece piece, List<Span> parts, Piece labelPiece, LabelFinder.Label named) {

    Span label() {
      return named.span();
    }

    /** Whether the words stand beside the label, in its line or in the next cell. */
    boolean beside() {
      return labelPiece.cell().isPresent()
          || (piece.index() == labelPiece.index() && named.colon());
    }

    int start() {
      return parts.get(0).start();
    }

    int end() {
      return parts.get(parts.size() - 1).end();
    }
  }

  List<Candidate> read(List<Piece> pieces) {
    List<Candidate> candidates = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.place().speaksOfThisStudy()) {
        read(pieces, piece, candidates);
        wrapped
            .read(pieces, piece)
            .ifPresent(stated -> emit(stated.named(), stated, BARE, candidates));
      }
    }
    return candidates;
  }

  private void read(List<Piece> pieces, Piece piece, List<Candidate> candidates) {
    List<LabelFinder.Label> found = labels.find(piece);
    for (int i = 0; i < found.size(); i++) {
      LabelFinder.Label label = found.get(i);
      Optional<LabelFinder.Label> next =
          i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.empty();
      List<Span> parts = valueParts(piece, label, next);
      if (!parts.isEmpty()) {
        double score = label.bare() ? BARE : COLON;
        emit(label, new Stated(piece, parts, piece, label), score, candidates);
      } else if (next.isEmpty()) {
        elsewhere(pieces, piece, label, candidates);
      }
    }
  }

  /** The words of the piece from behind the label to the next label. */
  private static List<Span> valueParts(
      Piece piece, LabelFinder.Label label, Optional<LabelFinder.Label> next) {
    int from = label.span().end();
    int to = next.map(following -> following.span().start()).orElse(piece.text().length());
    List<Span> parts = new ArrayList<>();
    for (Span part : piece.parts()) {
      int start = Math.max(part.start(), from);
      int end = Math.min(part.end(), to);
      while (start < end && " :：-–—\t".indexOf(piece.text().charAt(start)) >= 0) {
        start++;
      }
      while (end > start && Character.isWhitespace(piece.text().charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        parts.add(new Span(start, end));
      }
    }
    return parts;
  }

  private void elsewhere(
      List<Piece> pieces, Piece piece, LabelFinder.Label label, List<Candidate> candidates) {
    Optional<Piece> follower = follower(pieces, piece);
    if (follower.isEmpty()
        || labels.startsWithLabel(follower.get())
        || isOneOfSeveral(pieces, follower.get())) {
      return;
    }
    Piece value = follower.get();
    double score = piece.cell().isPresent() ? CELL : piece.isHeading() ? UNDER_HEADING : BELOW;
    emit(label, new Stated(value, value.parts(), piece, label), score, candidates);
  }

  /** In the body a row with several values is about several arms, not about the study. */
  private boolean isOneOfSeveral(List<Piece> pieces, Piece value) {
    if (value.cell().isEmpty() || value.place().isFront()) {
      return false;
    }
    for (int i = value.index() + 1; i < pieces.size() && pieces.get(i).inRowOf(value); i++) {
      if (!pieces.get(i).isBlank()) {
        return !labels.startsWithLabel(pieces.get(i)) && !pieces.get(i).text().endsWith(":");
      }
    }
    return false;
  }

  /** The cell to the right, or the paragraph below. */
  private static Optional<Piece> follower(List<Piece> pieces, Piece piece) {
    for (int i = piece.index() + 1; i < pieces.size(); i++) {
      Piece next = pieces.get(i);
      if (piece.cell().isPresent() != next.cell().isPresent()
          || (piece.cell().isPresent() && !next.inRowOf(piece))
          || next.anchor().type() == AnchorContentType.HDR
          || next.anchor().type() == AnchorContentType.FN) {
        return Optional.empty();
      }
      if (!next.isBlank()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private void emit(
      LabelFinder.Label label, Stated stated, double score, List<Candidate> candidates) {
    for (FieldRule field : label.fields()) {
      if (!field.frontOnly() || stated.labelPiece().place().isFront()) {
        double trust = score * stated.labelPiece().place().trust();
        candidates.addAll(values.read(field, stated, trust));
      }
    }
  }
}
