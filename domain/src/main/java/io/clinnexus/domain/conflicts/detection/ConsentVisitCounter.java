package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts the visits that a consent form announces against those of the protocol's schedule. */
final class ConsentVisitCounter implements Detector {

  private final ConflictWords words;
  private final Numerals numerals;

  ConsentVisitCounter(ConflictWords words) {
    this.words = words;
    this.numerals = new Numerals(words.numbers());
  }

  @Override
  public void detect(StudyReading study, Report report) {
    Optional<DocumentReading> protocol =
        study.protocol().filter(found -> found.grids().size() == 1);
    if (protocol.isEmpty()) {
      return;
    }
    List<PlannedVisit> visits =
        PlannedVisit.of(protocol.get().grids().get(0), words.of("visit-number")).stream()
            .filter(PlannedVisit::isScheduled)
            .toList();
    boolean numbered = visits.stream().allMatch(visit -> visit.number().isPresent());
    long planned = visits.stream().map(PlannedVisit::number).distinct().count();
    if (!numbered || planned < 2) {
      return;
    }
    PlannedVisit last = visits.get(visits.size() - 1);
    Optional<ConflictQuote> quote = protocol.get().whole(last.anchor());
    for (DocumentReading other : study.others()) {
      if (other.type() == DocumentType.ICF && quote.isPresent()) {
        compare(protocol.get(), quote.get(), planned, other, report);
      }
    }
  }

  private void compare(
      DocumentReading protocol,
      ConflictQuote last,
      long planned,
      DocumentReading consent,
      Report report) {
    for (Sentence sentence : consent.told()) {
      Optional<Search.Match> found = Search.first(words.of("visit-count"), sentence.text());
      OptionalInt count = found.map(match -> numerals.whole(match.n())).orElse(OptionalInt.empty());
      if (count.isPresent()) {
        if (count.getAsInt() != planned) {
          report.add(
              "consent.visits",
              "visits",
              Side.of(protocol, last, String.valueOf(planned)),
              Side.of(consent, sentence, String.valueOf(count.getAsInt())),
              new Names("number of visits", "число визитов"));
        }
        return;
      }
    }
  }
}
