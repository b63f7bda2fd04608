package io.clinnexus.persistence.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The times of one thing done again and again, in milliseconds. */
record Timing(double[] sorted) {

  /** Does it so many times after some that do not count. */
  static Timing of(int warmUp, int times, Runnable work) {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    double[] taken = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(taken);
    return new Timing(taken);
  }

  /**
   * Does two things in turn, so that whatever else the machine does meets both alike; the first
   * times of each do not count.
   */
  static List<Timing> inTurn(int warmUp, int times, Runnable one, Runnable other) {
    double[] ofOne = new double[times];
    double[] ofOther = new double[times];
    for (int i = -warmUp; i < times; i++) {
      double first = Timing.of(0, 1, one).sorted[0];
      double second = Timing.of(0, 1, other).sorted[0];
      if (i >= 0) {
        ofOne[i] = first;
        ofOther[i] = second;
      }
    }
    Arrays.sort(ofOne);
    Arrays.sort(ofOther);
    return List.of(new Timing(ofOne), new Timing(ofOther));
  }

  double median() {
    return sorted[sorted.length / 2];
  }

  double p99() {
    return sorted[(int) (sorted.length * 0.99)];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms", median(), p99());
  }
}
