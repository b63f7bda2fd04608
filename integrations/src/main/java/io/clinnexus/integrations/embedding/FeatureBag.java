package io.clinnexus.integrations.embedding;

import io.clinnexus.domain.anchors.Embedding;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weighted features of one text, folded into a normalised vector by signed hashing. */
final class FeatureBag {

  private final Map<Long, Count> counts = new LinkedHashMap<>();
  private final Map<Term, Count> grams = new LinkedHashMap<>();

  void add(long feature, float weight) {
    counts.computeIfAbsent(feature, ignored -> new Count()).add(weight);
  }

  void addGrams(Term term, float weight) {
    if (term.grams().length > 0) {
      grams.computeIfAbsent(term, ignored -> new Count()).add(weight);
    }
  }

  Embedding toEmbedding() {
    double[] sums = new double[Embedding.DIMENSION];
    counts.forEach((feature, count) -> put(sums, feature, count.value()));
    grams.forEach(
        (term, count) -> {
          double share = count.value() / Math.sqrt(term.grams().length);
          for (long gram : term.grams()) {
            put(sums, gram, share);
          }
        });
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

  private static void put(double[] sums, long feature, double value) {
    int slot = (int) Long.remainderUnsigned(feature >>> 1, Embedding.DIMENSION);
    sums[slot] += (feature & 1) == 0 ? value : -value;
  }

  /** Weight and frequency of a feature; frequency counts by its logarithm. */
  private static final class Count {

    private float weight;
    private int times;

    void add(float more) {
      weight = Math.max(weight, more);
      times++;
    }

    double value() {
      return weight * (1 + Math.log(times));
    }
  }
}
