package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;

/** What tells a heading from text: the size of the print in half points, bold, italic, capitals. */
record Style(int halfPoints, boolean bold, boolean italic, boolean capitals) {

  static Style of(Line line) {
    Piece longest = line.pieces().get(0);
    for (Piece piece : line.pieces()) {
      longest = piece.text().length() > longest.text().length() ? piece : longest;
    }
    FontLook look = line.fonts().get(longest.font());
    return new Style(
        Math.round(line.size() * 2), line.isBold(), look.italic(), isCapitals(line.string()));
  }

  private static boolean isCapitals(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return letters >= 3 && small * 5 <= letters;
  }
}
