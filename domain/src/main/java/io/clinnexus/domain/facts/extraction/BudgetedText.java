package io.clinnexus.domain.facts.extraction;

/** A text that may be looked at so often and no more, so that no pattern can run for ever. */
final class BudgetedText implements CharSequence {

  private final String text;
  private final int[] left;

  BudgetedText(String text, int budget) {
    this(text, new int[] {budget});
  }

  private BudgetedText(String text, int[] left) {
    this.text = text;
    this.left = left;
  }

  /** The budget is used up. */
  static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("budget", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left[0] < 0) {
      throw new Exceeded();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BudgetedText(text.substring(start, end), left);
  }

  @Override
  public String toString() {
    return text;
  }
}
