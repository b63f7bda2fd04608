package io.clinnexus.integrations.embedding;

/**
 * A word with everything the embedder needs to know about it.
 *
 * @param stem its stem, or the number as printed
 * @param hash hash of the stem
 * @param weight how telling it is; 0 for a stop word
 * @param number whether it is a number
 * @param grams hashes of the character sequences of its sound; empty for short words and numbers
 */
record Term(String stem, long hash, float weight, boolean number, long[] grams) {

  private static final long[] NO_GRAMS = {};

  static final Term STOP = new Term("", 0, 0, false, NO_GRAMS);

  boolean isStop() {
    return weight == 0;
  }

  static Term number(String text, float weight) {
    return new Term(text, FeatureHash.of('n', text), weight, true, NO_GRAMS);
  }

  static Term word(String stem, float weight, long[] grams) {
    return new Term(stem, FeatureHash.of('w', stem), weight, false, grams);
  }
}
