package io.clinnexus.integrations.embedding;

import io.clinnexus.domain.anchors.Embedding;
import java.util.Arrays;

/**
 * Weighted features of one text, folded into a normalised vector by signed hashing. A feature
 * counts by the logarithm of its frequency. Features are kept in the order of their first
 * occurrence, so sums of equal texts are equal to the last bit.
 */
final class FeatureBag {

  private static final int EMPTY = -1;

  /** Each feature takes four places, so that one collision of heavy features weighs little. */
  private static final int COPIES = 4;

  private static final double COPIES_LENGTH = 2;

  private int[] table = new int[1024];
  private long[] features = new long[512];
  private float[] weights = new float[512];
  private float[] gramWeights = new float[512];
  private int[] times = new int[512];
  private Term[] terms = new Term[512];
  private int size;

  FeatureBag() {
    Arrays.fill(table, EMPTY);
  }

  void add(long feature, float weight) {
    int index = indexOf(feature);
    weights[index] = Math.max(weights[index], weight);
    times[index]++;
  }

  /** Adds a word with the character sequences of its sound. */
  void addTerm(Term term, float weight, float gramWeight) {
    int index = indexOf(term.hash());
    weights[index] = Math.max(weights[index], weight);
    gramWeights[index] = Math.max(gramWeights[index], gramWeight);
    terms[index] = term;
    times[index]++;
  }

  Embedding toEmbedding() {
    double[] sums = new double[Embedding.DIMENSION];
    for (int i = 0; i < size; i++) {
      double frequency = 1 + StrictMath.log(times[i]);
      for (int copy = 0; copy < COPIES; copy++) {
        int slot = FeatureHash.slot(FeatureHash.copy(features[i], copy));
        put(sums, slot, weights[i] * frequency / COPIES_LENGTH);
      }
      int[] grams = gramWeights[i] > 0 ? terms[i].gramSlots() : new int[0];
      double share = gramWeights[i] * frequency / Math.sqrt(Math.max(1, grams.length));
      for (int gram : grams) {
        put(sums, gram, share);
      }
    }
    return normalised(sums);
  }

  private static Embedding normalised(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    float[] values = new float[Embedding.DIMENSION];
    double length = Math.sqrt(squares);
    for (int i = 0; length > 0 && i < values.length; i++) {
      values[i] = (float) (sums[i] / length);
    }
    return new Embedding(values);
  }

  private static void put(double[] sums, int slot, double value) {
    sums[slot >> 1] += (slot & 1) == 0 ? value : -value;
  }

  private int indexOf(long feature) {
    int mask = table.length - 1;
    int place = (int) (feature >>> 7) & mask;
    while (table[place] != EMPTY) {
      if (features[table[place]] == feature) {
        return table[place];
      }
      place = (place + 1) & mask;
    }
    if (size == features.length) {
      grow();
      return indexOf(feature);
    }
    table[place] = size;
    features[size] = feature;
    return size++;
  }

  private void grow() {
    features = Arrays.copyOf(features, size * 2);
    weights = Arrays.copyOf(weights, size * 2);
    gramWeights = Arrays.copyOf(gramWeights, size * 2);
    times = Arrays.copyOf(times, size * 2);
    terms = Arrays.copyOf(terms, size * 2);
    table = new int[size * 4];
    Arrays.fill(table, EMPTY);
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int place = (int) (features[i] >>> 7) & mask;
      while (table[place] != EMPTY) {
        place = (place + 1) & mask;
      }
      table[place] = i;
    }
  }
}
