package io.clinnexus.cli.evaluate.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Pairs two lists so that their order is kept and as much as possible is paired. */
final class Alignment {

  private Alignment() {}

  /**
   * For each of the first list, the position of its partner in the second, or -1. A pair of
   * likeness 0 is never made.
   */
  static <A, B> int[] of(List<A> first, List<B> second, ToDoubleBiFunction<A, B> likeness) {
    double[][] like = new double[first.size()][second.size()];
    double[][] best = new double[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        like[i][j] = likeness.applyAsDouble(first.get(i), second.get(j));
        double paired = like[i][j] > 0 ? like[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partners = new int[first.size()];
    Arrays.fill(partners, -1);
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      if (like[i][j] > 0 && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
        partners[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }
}
