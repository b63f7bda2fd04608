package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.VisitTimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds what running text says of visits against the schedule of the protocol: visits that are not
 * in it, other days, other windows.
 */
final class VisitMentionChecker implements Detector {

  private static final int FEWEST_NUMBERED = 3;
  private static final int DAYS_OF_WEEK = 7;

  private final ConflictWords words;

  VisitMentionChecker(ConflictWords words) {
    this.words = words;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    Optional<DocumentReading> protocol = study.protocol();
    if (protocol.isEmpty()) {
      return;
    }
    List<PlannedVisit> planned =
        protocol.get().grids().stream()
            .flatMap(grid -> PlannedVisit.of(grid, words.of("visit-number")).stream())
            .filter(visit -> visit.number().isPresent())
            .toList();
    if (planned.stream().map(PlannedVisit::number).distinct().count() < FEWEST_NUMBERED) {
      return;
    }
    for (DocumentReading document : study.documents()) {
      boolean own = document == protocol.get();
      for (Sentence sentence : document.told()) {
        unknown(new Mention(own, document, sentence), protocol.get(), planned, report);
        day(new Mention(own, document, sentence), protocol.get(), planned, report);
        window(new Mention(own, document, sentence), protocol.get(), planned, report);
      }
    }
  }

  private record Mention(boolean own, DocumentReading document, Sentence sentence) {

    String rule(String name) {
      return (own ? "schedule." : "between.") + name;
    }
  }

  private void unknown(
      Mention mention, DocumentReading protocol, List<PlannedVisit> planned, Report report) {
    int last = planned.stream().mapToInt(visit -> visit.number().getAsInt()).max().orElse(0);
    for (Search.Match found : Search.every(words.of("visit-named"), mention.sentence().text())) {
      int number = Integer.parseInt(found.n());
      boolean none = planned.stream().noneMatch(visit -> visit.number().getAsInt() == number);
      PlannedVisit end = planned.get(planned.size() - 1);
      Optional<ConflictQuote> quote = protocol.whole(end.anchor());
      if (none && number > last && quote.isPresent()) {
        report.add(
            mention.rule("visit-unknown"),
            String.valueOf(number),
            Side.of(protocol, quote.get(), String.valueOf(last)),
            Side.of(mention.document(), mention.sentence(), mention.sentence().text()),
            Names.of(String.valueOf(number)));
      }
    }
  }

  private void day(
      Mention mention, DocumentReading protocol, List<PlannedVisit> planned, Report report) {
    for (VisitTimeUnit unit : List.of(VisitTimeUnit.DAY, VisitTimeUnit.WEEK)) {
      String pattern = "visit-at-" + unit.code();
      for (Search.Match found : Search.every(words.of(pattern), mention.sentence().text())) {
        int day = Integer.parseInt(found.day().replace('–', '-').replace('−', '-'));
        List<PlannedVisit> same = numbered(planned, found.n());
        List<PlannedVisit> timed =
            same.stream().filter(visit -> visit.point(unit).isPresent()).toList();
        boolean agrees = timed.stream().anyMatch(visit -> visit.isAt(unit, day));
        if (!timed.isEmpty() && !agrees) {
          add(mention, "visit-day", protocol, timed.get(0), report);
        }
      }
    }
  }

  private void window(
      Mention mention, DocumentReading protocol, List<PlannedVisit> planned, Report report) {
    for (Search.Match found : Search.every(words.of("visit-window"), mention.sentence().text())) {
      boolean weeks = Search.any(words.of("week"), found.unit());
      double days = Integer.parseInt(found.window()) * (weeks ? DAYS_OF_WEEK : 1);
      List<PlannedVisit> known =
          numbered(planned, found.n()).stream()
              .filter(visit -> visit.window().isPresent())
              .toList();
      boolean agrees =
          known.stream().anyMatch(visit -> Math.abs(visit.window().orElse(0.0) - days) < 0.01);
      if (!known.isEmpty() && !agrees) {
        add(mention, "visit-window", protocol, known.get(0), report);
      }
    }
  }

  private static List<PlannedVisit> numbered(List<PlannedVisit> planned, String number) {
    OptionalInt wanted = OptionalInt.of(Integer.parseInt(number));
    return planned.stream().filter(visit -> visit.number().equals(wanted)).toList();
  }

  private static void add(
      Mention mention, String name, DocumentReading protocol, PlannedVisit visit, Report report) {
    Optional<ConflictQuote> quote = protocol.whole(visit.anchor());
    if (quote.isPresent()) {
      String window =
          visit
              .window()
              .map(days -> " ± " + Math.round(days))
              .filter(text -> name.endsWith("window"))
              .orElse("");
      report.add(
          mention.rule(name),
          String.valueOf(visit.number().orElse(0)),
          Side.of(protocol, quote.get(), visit.shown() + window),
          Side.of(mention.document(), mention.sentence(), mention.sentence().text()),
          Names.of(visit.visit().label()));
    }
  }
}
