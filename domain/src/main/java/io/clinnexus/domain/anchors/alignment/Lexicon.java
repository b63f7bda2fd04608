package io.clinnexus.domain.anchors.alignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers for words and for whole texts, and in how many units each word stands. A word is the same
 * in capital and small letters, a text is not. Used for one alignment.
 */
final class Lexicon {

  private static final double LEAST_WEIGHT = 1.2;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private int[] units = new int[1024];
  private double[] weights = new double[0];
  private int weighedAt = -1;
  private int total;

  /** The number of a text. */
  int text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    return known == null ? texts.size() - 1 : known;
  }

  /** The numbers of the words of a unit, which is counted. */
  int[] words(List<String> forms) {
    int[] numbers = new int[forms.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = word(forms.get(i).toLowerCase(Locale.ROOT));
    }
    total++;
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        units[sorted[i]]++;
      }
    }
    return numbers;
  }

  private int word(String form) {
    Integer known = words.putIfAbsent(form, words.size());
    int number = known == null ? words.size() - 1 : known;
    if (number >= units.length) {
      units = Arrays.copyOf(units, units.length * 2);
    }
    return number;
  }

  /** How much a word tells: little when it stands in most units. */
  double weight(int word) {
    if (weighedAt != total || word >= weights.length) {
      weights = new double[units.length];
      weighedAt = total;
    }
    if (weights[word] == 0) {
      weights[word] = Math.log(LEAST_WEIGHT + (double) total / Math.max(1, units[word]));
    }
    return weights[word];
  }
}
