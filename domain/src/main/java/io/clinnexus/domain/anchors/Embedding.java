package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Arrays;

/**
 * A vector of {@value #DIMENSION} finite numbers, L2-normalised, or all zeros for text without
 * features. Comparing vectors of different embedders is meaningless.
 */
public final class Embedding {

  public static final int DIMENSION = 1536;

  private final float[] values;

  /** Takes over a copy of the values; throws {@link InvalidValue} for a wrong length or NaN. */
  public Embedding(float[] values) {
    InvalidValue.unless(
        values.length == DIMENSION, "embedding", "must have " + DIMENSION + " numbers.");
    for (float value : values) {
      InvalidValue.unless(Float.isFinite(value), "embedding", "must hold finite numbers only.");
    }
    this.values = values.clone();
  }

  /** A copy of the values, {@code float[1536]}. */
  public float[] toArray() {
    return values.clone();
  }

  /** Cosine similarity of two normalised vectors, -1 to 1. */
  public double similarity(Embedding other) {
    double sum = 0;
    for (int i = 0; i < DIMENSION; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding[" + DIMENSION + "]";
  }
}
