package io.clinnexus.worker.adapter.pdf.page;

/**
 * A run of text printed without a gap, a word or a part of one, in points, x to the right and y
 * down in the page turned so that the text stands upright ({@link #on} gives its place in the page
 * as it is shown). White space is never part of it.
 *
 * @param text what it says, ligatures as single letters
 * @param x0 its left edge
 * @param x1 its right edge
 * @param y its baseline
 * @param size the height of its font
 * @param font index of its font among {@link ScannedDocument#fonts()}
 * @param turn quarter turns clockwise its text runs in, 0 to 3; {@link #SLANTED} for other angles
 * @param spaceBefore whether white space was printed before it
 * @param spaceAfter whether white space was printed after it
 * @param pagination whether the file itself marks it as page header or footer
 */
public record Piece(
    String text,
    float x0,
    float x1,
    float y,
    float size,
    int font,
    int turn,
    boolean spaceBefore,
    boolean spaceAfter,
    boolean pagination) {

  /** The text runs neither along nor across the page. */
  public static final int SLANTED = 4;

  private static final float ASCENT = 0.74f;
  private static final float DESCENT = 0.22f;

  public float top() {
    return y - ASCENT * size;
  }

  public float bottom() {
    return y + DESCENT * size;
  }

  public float middleX() {
    return (x0 + x1) / 2;
  }

  public float middleY() {
    return y - (ASCENT - DESCENT) / 2 * size;
  }

  /** The same piece in a page that is turned so that the piece stands upright. */
  public Piece upright() {
    return new Piece(text, x0, x1, y, size, font, 0, spaceBefore, spaceAfter, pagination);
  }

  /** The area it covers in a page of this size as it is shown. */
  public Box on(float width, float height) {
    return switch (turn) {
      case 1 -> new Box(width - bottom(), x0, width - top(), x1);
      case 2 -> new Box(width - x1, height - bottom(), width - x0, height - top());
      case 3 -> new Box(top(), height - x1, bottom(), height - x0);
      default -> new Box(x0, top(), x1, bottom());
    };
  }
}
