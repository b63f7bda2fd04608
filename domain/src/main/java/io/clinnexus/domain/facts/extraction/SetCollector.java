package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts readings that hold together, such as the analysis sets of a study, into one. */
final class SetCollector {

  private SetCollector() {}

  /** One reading with all values in the order they first stand in the document. */
  static List<Candidate> collect(List<Candidate> readings) {
    Map<String, Candidate> byValue = new LinkedHashMap<>();
    readings.stream()
        .sorted(
            Comparator.comparing(Candidate::position)
                .thenComparing(reading -> reading.mentions().get(0).span().start()))
        .forEach(reading -> byValue.putIfAbsent(text(reading), reading));
    if (byValue.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    double score = 0;
    String rule = "";
    String field = "";
    for (Candidate reading : byValue.values()) {
      mentions.addAll(reading.mentions());
      rule = reading.score() > score ? reading.rule() : rule;
      score = Math.max(score, reading.score());
      field = reading.field();
    }
    FactValue all = new FactValue.Texts(List.copyOf(byValue.keySet()));
    return List.of(new Candidate(field, all, Optional.empty(), mentions, score, rule));
  }

  private static String text(Candidate reading) {
    return reading.value() instanceof FactValue.Text text ? text.text() : reading.raw();
  }
}
