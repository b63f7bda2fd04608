package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares the analysis sets of the statistical plan and the report with those of the protocol. */
final class AnalysisSetChecker implements Detector {

  private static final FactKey SETS = FactKey.parse("statistics/analysis_populations");
  private static final Set<DocumentType> COMPARED = Set.of(DocumentType.SAP, DocumentType.CSR);
  private static final int FEWEST = 2;

  private final ConflictWords words;

  AnalysisSetChecker(ConflictWords words) {
    this.words = words;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    Optional<DocumentReading> protocol = study.protocol();
    for (DocumentReading other :
        protocol.isPresent() ? study.others() : List.<DocumentReading>of()) {
      List<String> left = sets(protocol.get());
      List<String> right = sets(other);
      if (COMPARED.contains(other.type()) && left.size() >= FEWEST && right.size() >= FEWEST) {
        missing(protocol.get(), other, left, right, report);
        missing(other, protocol.get(), right, left, report);
      }
    }
  }

  /** The sets of one document that the other one knows neither as a fact nor in its words. */
  private void missing(
      DocumentReading one,
      DocumentReading other,
      List<String> ones,
      List<String> others,
      Report report) {
    for (String set : ones) {
      boolean told =
          others.contains(set)
              || other.sentences().stream()
                  .anyMatch(sentence -> Search.any(words.of("set-" + key(set)), sentence.text()));
      Optional<Side> left = told ? Optional.empty() : ownSide(one, set);
      Optional<Side> right = anySide(other, String.join(", ", others));
      if (left.isPresent() && right.isPresent()) {
        boolean protocol = one.type() == DocumentType.PROTOCOL;
        report.add(
            "between.analysis-set",
            set,
            protocol ? left.get() : right.get(),
            protocol ? right.get() : left.get(),
            Names.of(set));
      }
    }
  }

  private static String key(String set) {
    return set.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The words that name the set itself, in a sentence of the statistics. */
  private Optional<Side> ownSide(DocumentReading document, String set) {
    return document.told().stream()
        .filter(sentence -> sentence.zone() == SourceZone.STATISTICS)
        .filter(sentence -> Search.any(words.of("set-" + key(set)), sentence.text()))
        .findFirst()
        .map(sentence -> Side.of(document, sentence, set));
  }

  /** Where the document tells of its sets. */
  private static Optional<Side> anySide(DocumentReading document, String value) {
    return document
        .fact(SETS)
        .flatMap(
            fact -> Report.side(document, fact.meta().quotes(), value, Optional.of(fact.id())));
  }

  private static List<String> sets(DocumentReading document) {
    return document
        .fact(SETS)
        .map(Fact::value)
        .map(stated -> stated.value())
        .filter(FactValue.Texts.class::isInstance)
        .map(value -> ((FactValue.Texts) value).texts())
        .orElse(List.of());
  }
}
