package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a document states in several places, and what it states with the protocol. */
final class FactComparer implements Detector {

  private final List<FactComparison> comparisons;

  FactComparer(ConflictRules rules) {
    this.comparisons = rules.facts();
  }

  /** One value that a document states, with where it does. */
  private record Statement(
      DocumentReading document, StatedValue value, List<Sentence> places, Optional<FactId> fact) {

    Sentence first() {
      return places.get(0);
    }

    Side side() {
      return new Side(document, first().quote(), ValueMeasure.shown(value), fact);
    }
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (FactComparison comparison : comparisons) {
      study.documents().forEach(document -> inside(comparison, document, report));
      study
          .protocol()
          .ifPresent(
              protocol ->
                  study.others().stream()
                      .filter(other -> comparison.documents().contains(other.type()))
                      .forEach(other -> between(comparison, protocol, other, report)));
    }
  }

  private static void inside(FactComparison comparison, DocumentReading document, Report report) {
    List<Statement> statements = statements(comparison, document);
    if (statements.size() < 2) {
      return;
    }
    Statement main = statements.get(0);
    for (Statement other : statements.subList(1, statements.size())) {
      if (comparison.notIn().contains(other.first().zone())) {
        continue;
      }
      Optional<String> rule = insideRule(comparison, main, other);
      if (rule.isPresent() && !ValueMeasure.same(comparison, main.value(), other.value())) {
        boolean swap = isEarly(other) && !isEarly(main);
        report.add(
            rule.get(),
            comparison.key().format(),
            (swap ? other : main).side(),
            (swap ? main : other).side(),
            names(comparison));
        return;
      }
    }
  }

  private static Optional<String> insideRule(
      FactComparison comparison, Statement main, Statement other) {
    boolean statistics =
        (main.first().zone() == SourceZone.STATISTICS)
            != (other.first().zone() == SourceZone.STATISTICS);
    return statistics ? comparison.insideStatistics().or(comparison::inside) : comparison.inside();
  }

  private static boolean isEarly(Statement statement) {
    Part part = statement.first().part();
    return part == Part.FRONT || part == Part.SYNOPSIS;
  }

  private static void between(
      FactComparison comparison, DocumentReading protocol, DocumentReading other, Report report) {
    List<Statement> left = statements(comparison, protocol);
    List<Statement> right = statements(comparison, other);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    boolean agreed =
        left.stream()
            .anyMatch(
                one ->
                    right.stream()
                        .anyMatch(two -> ValueMeasure.same(comparison, one.value(), two.value())));
    if (!agreed) {
      report.add(
          comparison.between(),
          comparison.key().format(),
          left.get(0).side(),
          right.get(0).side(),
          names(comparison));
    }
  }

  /** The values that are stated with enough confidence where the document speaks of this study. */
  private static List<Statement> statements(FactComparison comparison, DocumentReading document) {
    List<Statement> statements = new ArrayList<>();
    document.fact(comparison.key()).ifPresent(fact -> add(statements, comparison, document, fact));
    return statements;
  }

  private static void add(
      List<Statement> statements, FactComparison comparison, DocumentReading document, Fact fact) {
    if (fact.confidence().filter(found -> found.value() < comparison.confidence()).isPresent()) {
      return;
    }
    statement(comparison, document, fact.value(), fact.meta().quotes(), fact.id())
        .ifPresent(statements::add);
    if (statements.isEmpty()) {
      return;
    }
    for (AlternativeValue other : fact.meta().alternatives()) {
      if (other.confidence().value() >= comparison.confidence()) {
        statement(comparison, document, other.value(), other.quotes(), fact.id())
            .ifPresent(statements::add);
      }
    }
  }

  private static Optional<Statement> statement(
      FactComparison comparison,
      DocumentReading document,
      StatedValue value,
      List<Quote> quotes,
      FactId fact) {
    boolean counts = comparison.measure() == FactComparison.Measure.COUNT;
    if (counts && quotes.stream().anyMatch(quote -> isPercentage(document, quote))) {
      return Optional.empty();
    }
    List<Sentence> places =
        quotes.stream()
            .flatMap(quote -> document.around(quote).stream())
            .filter(sentence -> sentence.part().speaks())
            .toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement(document, value, places, Optional.of(fact)));
  }

  private static boolean isPercentage(DocumentReading document, Quote quote) {
    return document
        .anchor(quote.anchorId())
        .map(anchor -> anchor.textNormalised().substring(quote.end()).stripLeading())
        .filter(rest -> rest.startsWith("%"))
        .isPresent();
  }

  private static Names names(FactComparison comparison) {
    return new Names(comparison.english(), comparison.russian());
  }
}
