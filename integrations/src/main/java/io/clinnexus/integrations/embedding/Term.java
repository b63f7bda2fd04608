package io.clinnexus.integrations.embedding;

/** A word or number with everything the embedder needs to know about it. */
final class Term {

  private static final int[] NO_GRAMS = {};

  static final Term STOP = new Term("", 0, 0, false, NO_GRAMS);

  private final String stem;
  private final long hash;
  private final float weight;
  private final boolean number;
  private final int[] gramSlots;

  private Term(String stem, long hash, float weight, boolean number, int[] gramSlots) {
    this.stem = stem;
    this.hash = hash;
    this.weight = weight;
    this.number = number;
    this.gramSlots = gramSlots;
  }

  static Term number(String text, float weight) {
    return new Term(text, FeatureHash.of('n', text), weight, true, NO_GRAMS);
  }

  /** A word whose identity is its sound, so that spellings in two scripts are one feature. */
  static Term word(String stem, String sound, float weight, int[] gramSlots) {
    return new Term(stem, FeatureHash.of('w', sound), weight, false, gramSlots);
  }

  /** The stem, or the number as printed. */
  String stem() {
    return stem;
  }

  long hash() {
    return hash;
  }

  /** How telling the word is; 0 for a stop word. */
  float weight() {
    return weight;
  }

  boolean isStop() {
    return weight == 0;
  }

  boolean isNumber() {
    return number;
  }

  /** Slots of the character sequences of its sound, see {@link FeatureHash#slot}. */
  int[] gramSlots() {
    return gramSlots;
  }
}
