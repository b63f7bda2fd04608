package io.clinnexus.domain.shared;

/**
 * Text that can be read only so often: an expression that goes back and forth over it without end
 * is stopped.
 */
public final class LimitedText implements CharSequence {

  private static final int STEPS = 50_000;

  private final CharSequence text;
  private final int[] left;

  public LimitedText(CharSequence text) {
    this(text, new int[] {STEPS});
  }

  private LimitedText(CharSequence text, int[] left) {
    this.text = text;
    this.left = left;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left[0] < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new LimitedText(text.subSequence(start, end), left);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The text was read too often. */
  public static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("An expression took too long.", null, false, false);
    }
  }
}
