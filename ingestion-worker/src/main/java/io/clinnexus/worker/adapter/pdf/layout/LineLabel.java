package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bullet or number a list item starts with.
 *
 * @param text as printed
 * @param length how many characters of the line's text it takes, the white space after it included
 */
record LineLabel(String text, NumberingKind kind, int length) {

  private static final String BULLETS = "•▪◦●○■□▫‣⁃∙·➢➤➔✓✔❖◆◇▶►–—-*o§";
  private static final String WEAK_BULLETS = "·–—-*o§";
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?\\d{1,3}[.)]|\\[\\d{1,3}\\]|\\(?[A-Za-zА-Яа-яё][.)]|\\(?[ivxIVX]{1,5}[.)]");
  private static final float GAP = 0.2f;
  private static final float WIDE_GAP = 0.5f;

  static Optional<LineLabel> of(Line line) {
    Piece first = line.pieces().get(0);
    if (line.pieces().size() < 2 || line.isRaised(first)) {
      return Optional.empty();
    }
    float gap = line.pieces().get(1).x0() - first.x1();
    String text = first.text();
    boolean bullet = text.codePointCount(0, text.length()) == 1 && BULLETS.contains(text);
    boolean number = !bullet && NUMBER.matcher(text).matches();
    boolean weak = number || (bullet && WEAK_BULLETS.contains(text));
    if (!(bullet || number) || gap < (weak ? WIDE_GAP : GAP) * line.size()) {
      return Optional.empty();
    }
    String whole = line.string();
    int end = text.length();
    while (end < whole.length() && Character.isWhitespace(whole.charAt(end))) {
      end++;
    }
    return whole.startsWith(text)
        ? Optional.of(
            new LineLabel(text, bullet ? NumberingKind.BULLET : NumberingKind.NUMBER, end))
        : Optional.empty();
  }
}
