package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line as the parts that wide gaps divide. */
record PrintedRow(Line line, List<Part> parts) {

  private static final float GAP = 0.75f;
  private static final Pattern MARK =
      Pattern.compile("[(\\[]?[xXхХ×✓✔√●•■▪+☒☑][)\\]]?[ ,]?[\\p{L}\\d*†‡,]{0,4}");

  /** What stands together in a line. */
  record Part(List<Piece> pieces, String text) {

    float x0() {
      return pieces.get(0).x0();
    }

    float x1() {
      return pieces.get(pieces.size() - 1).x1();
    }

    float centre() {
      return (x0() + x1()) / 2;
    }

    boolean isMark() {
      return MARK.matcher(text).matches();
    }
  }

  static PrintedRow of(Line line, List<FontLook> fonts) {
    List<Part> parts = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      if (!open.isEmpty() && piece.x0() - open.get(open.size() - 1).x1() > GAP * line.size()) {
        parts.add(part(line, open, fonts));
        open = new ArrayList<>();
      }
      open.add(piece);
    }
    parts.add(part(line, open, fonts));
    return new PrintedRow(line, parts);
  }

  private static Part part(Line line, List<Piece> pieces, List<FontLook> fonts) {
    return new Part(List.copyOf(pieces), new Line(line.page(), pieces, fonts).string().strip());
  }

  /** The crosses behind the first part. */
  List<Part> marks() {
    return parts.stream().skip(1).filter(Part::isMark).toList();
  }

  /** Whether the line begins with words and goes on with crosses. */
  boolean hasMarks() {
    return !parts.get(0).isMark() && Texts.hasLetter(parts.get(0).text()) && !marks().isEmpty();
  }
}
