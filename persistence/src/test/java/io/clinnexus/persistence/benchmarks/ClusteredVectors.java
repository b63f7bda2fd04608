package io.clinnexus.persistence.benchmarks;

import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Embedding;
import java.util.Random;

/**
 * Vectors that lie in clusters as those of real text do. Vectors that are far from each other make
 * every index look perfect.
 */
final class ClusteredVectors {

  private static final int CLUSTERS = 500;
  private static final double SPREAD = 0.8;

  private final float[][] centres = new float[CLUSTERS][];
  private final Random random;

  ClusteredVectors(long seed) {
    random = new Random(seed);
    for (int i = 0; i < CLUSTERS; i++) {
      centres[i] = AnchorFixture.vector(seed * CLUSTERS + i).toArray();
    }
  }

  /** A vector near one of the centres. */
  Embedding next() {
    float[] centre = centres[random.nextInt(CLUSTERS)];
    float[] values = new float[Embedding.DIMENSION];
    double scale = SPREAD / Math.sqrt(Embedding.DIMENSION);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      // the sum of three even numbers is near enough to the bell curve, and fast
      double noise = 2 * (random.nextFloat() + random.nextFloat() + random.nextFloat()) - 3;
      values[i] = (float) (centre[i] + scale * noise);
      sum += (double) values[i] * values[i];
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new Embedding(values);
  }
}
