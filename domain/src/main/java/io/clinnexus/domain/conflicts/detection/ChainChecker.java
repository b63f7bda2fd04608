package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.studies.DocumentType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the chain from an objective to its endpoint and from the endpoint to its analysis, in
 * protocols.
 */
final class ChainChecker implements Detector {

  private static final double NAMED = 0.5;
  private static final int FEWEST_SENTENCES = 5;
  private static final int FEWEST_WORDS = 3;

  private final ConflictWords words;
  private final Stems stems;

  ChainChecker(ConflictWords words, Stems stems) {
    this.words = words;
    this.stems = stems;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      if (document.type() == DocumentType.PROTOCOL) {
        objective(document, "primary", report);
        objective(document, "secondary", report);
        endpoints(document, "primary", report);
        endpoints(document, "secondary", report);
      }
    }
  }

  /** An objective of a rank without any endpoint of the rank, in a fact or in words. */
  private void objective(DocumentReading document, String rank, Report report) {
    Optional<Fact> objective = document.fact("study/objectives." + rank);
    boolean measured =
        document.fact("endpoints/" + rank).isPresent()
            || document.sentences().stream()
                .anyMatch(sentence -> Search.any(words.of(rank + "-endpoint"), sentence.text()));
    if (objective.isPresent() && !measured) {
      Report.side(
              document,
              objective.get().meta().quotes(),
              shown(objective.get()),
              Optional.of(objective.get().id()))
          .ifPresent(side -> report.add("chain.objective", rank, side, names(rank)));
    }
  }

  /** An endpoint whose words the statistics never take up, by itself or with all of its rank. */
  private void endpoints(DocumentReading document, String rank, Report report) {
    List<Sentence> analysis =
        document.sentences().stream()
            .filter(sentence -> sentence.part().speaks())
            .filter(document::isStatistical)
            .toList();
    boolean together =
        analysis.stream()
            .anyMatch(sentence -> Search.any(words.of(rank + "-analysed"), sentence.text()));
    Optional<Fact> fact = document.fact(FactKey.parse("endpoints/" + rank));
    if (analysis.size() < FEWEST_SENTENCES || together || fact.isEmpty()) {
      return;
    }
    Set<String> said = new HashSet<>();
    analysis.forEach(sentence -> said.addAll(stems.of(sentence.text())));
    for (String endpoint : texts(fact.get().value().value())) {
      Set<String> own = stems.of(endpoint);
      if (own.size() >= FEWEST_WORDS && Stems.covered(own, said) < NAMED) {
        place(document, endpoint, fact.get())
            .ifPresent(
                side ->
                    report.add(
                        "chain.endpoint", rank + " " + Stems.sorted(own), side, names(rank)));
      }
    }
  }

  private static Optional<Side> place(DocumentReading document, String endpoint, Fact fact) {
    return Report.side(
        document,
        DocumentReading.naming(endpoint, fact.meta().quotes()),
        endpoint,
        Optional.of(fact.id()));
  }

  private static List<String> texts(FactValue value) {
    return value instanceof FactValue.Texts texts ? texts.texts() : List.of();
  }

  private static String shown(Fact fact) {
    return String.join("; ", texts(fact.value().value()));
  }

  private static Names names(String rank) {
    return rank.equals("primary")
        ? new Names("primary", "первичная")
        : new Names("secondary", "вторичная");
  }
}
