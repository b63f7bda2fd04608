package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares objectives and endpoints in words: the same words with another number are a slip, and a
 * primary objective or endpoint that the protocol does not have is another study.
 */
final class WordingComparer implements Detector {

  private static final double SAME = 0.6;
  private static final double ANOTHER = 0.25;
  private static final int FEWEST_WORDS = 3;
  private static final Set<DocumentType> COMPARED = Set.of(DocumentType.SAP, DocumentType.CSR);

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              FactKey.parse("study/objectives.primary"),
              true,
              new Names("primary objective", "основная цель")),
          new Kind(
              FactKey.parse("endpoints/primary"),
              true,
              new Names("primary endpoint", "первичная конечная точка")),
          new Kind(
              FactKey.parse("endpoints/secondary"),
              false,
              new Names("secondary endpoint", "вторичная конечная точка")));

  private final Stems stems;

  WordingComparer(Stems stems) {
    this.stems = stems;
  }

  private record Kind(FactKey key, boolean primary, Names names) {}

  private record Item(Side side, Set<String> stems, Set<String> numbers) {}

  @Override
  public void detect(StudyReading study, Report report) {
    for (Kind kind : KINDS) {
      study.documents().forEach(document -> inside(kind, document, report));
      study
          .protocol()
          .ifPresent(
              protocol ->
                  study.others().stream()
                      .filter(other -> COMPARED.contains(other.type()))
                      .forEach(other -> between(kind, protocol, other, report)));
    }
  }

  private void inside(Kind kind, DocumentReading document, Report report) {
    List<List<Item>> readings = readings(kind, document);
    for (int i = 1; i < readings.size(); i++) {
      slips(kind, "inside.wording", readings.get(0), readings.get(i), report);
    }
  }

  private void between(Kind kind, DocumentReading protocol, DocumentReading other, Report report) {
    List<List<Item>> left = readings(kind, protocol);
    List<List<Item>> right = readings(kind, other);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    slips(kind, "between.wording", left.get(0), right.get(0), report);
    List<Item> known = left.stream().flatMap(List::stream).toList();
    List<Item> told = right.get(0);
    for (Item item : kind.primary() ? told : List.<Item>of()) {
      boolean another =
          item.stems().size() >= FEWEST_WORDS
              && known.stream()
                  .filter(found -> found.stems().size() >= FEWEST_WORDS)
                  .allMatch(found -> Stems.containment(found.stems(), item.stems()) <= ANOTHER);
      if (another && Stems.sameAlphabet(known.get(0).side().value(), item.side().value())) {
        report.add(
            "between.another-"
                + (kind.key().type().value().equals("study") ? "objective" : "endpoint"),
            kind.key().format(),
            known.get(0).side(),
            item.side(),
            kind.names());
      }
    }
  }

  /** The same words with another number. */
  private static void slips(
      Kind kind, String rule, List<Item> left, List<Item> right, Report report) {
    for (Item one : left) {
      Optional<Item> twin =
          right.stream()
              .filter(two -> Stems.likeness(one.stems(), two.stems()) >= SAME)
              .max(Comparator.comparingDouble(two -> Stems.likeness(one.stems(), two.stems())));
      boolean settled =
          right.stream()
              .anyMatch(
                  two ->
                      Stems.likeness(one.stems(), two.stems()) >= SAME
                          && !Stems.areNumbersAtOdds(one.numbers(), two.numbers()));
      if (twin.isPresent() && !settled) {
        report.add(
            rule,
            kind.key().format() + " " + Stems.sorted(one.stems()),
            one.side(),
            twin.get().side(),
            kind.names());
      }
    }
  }

  private List<List<Item>> readings(Kind kind, DocumentReading document) {
    List<List<Item>> readings = new ArrayList<>();
    Optional<Fact> fact = document.fact(kind.key());
    if (fact.isEmpty()) {
      return readings;
    }
    add(
        readings,
        document,
        fact.get().value().value(),
        fact.get().meta().quotes(),
        fact.get().id());
    for (AlternativeValue other : fact.get().meta().alternatives()) {
      add(readings, document, other.value().value(), other.quotes(), fact.get().id());
    }
    return readings;
  }

  private void add(
      List<List<Item>> readings,
      DocumentReading document,
      FactValue value,
      List<Quote> quotes,
      FactId fact) {
    List<String> texts =
        value instanceof FactValue.Texts list
            ? list.texts()
            : value instanceof FactValue.Text text ? List.of(text.text()) : List.of();
    List<Item> items = new ArrayList<>();
    for (String text : texts) {
      place(document, text, quotes)
          .ifPresent(
              sentence ->
                  items.add(
                      new Item(
                          new Side(document, sentence.quote(), text, Optional.of(fact)),
                          stems.of(text),
                          Stems.numbers(text))));
    }
    if (!items.isEmpty()) {
      readings.add(items);
    }
  }

  /** The place of an item: the quote that has its words. */
  private static Optional<Sentence> place(
      DocumentReading document, String text, List<Quote> quotes) {
    return DocumentReading.naming(text, quotes).stream()
        .findFirst()
        .flatMap(document::around)
        .filter(sentence -> sentence.part().speaks());
  }
}
