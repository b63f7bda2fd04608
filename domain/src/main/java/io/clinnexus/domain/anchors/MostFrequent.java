package io.clinnexus.domain.anchors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most frequent value of a list; of equally frequent ones the first seen. */
final class MostFrequent {

  private MostFrequent() {}

  static <T> T of(List<T> values) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    T best = values.get(0);
    int most = 0;
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
