package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.soa.ScheduleActivity;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleMark;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the procedures that text plans against those of the schedule, and the schedule against the
 * text and the consent form.
 */
final class ProcedureChecker implements Detector {

  private static final int FEWEST_ROWS = 4;

  private final List<ProcedureTerm> terms;
  private final ConflictWords words;

  ProcedureChecker(ConflictRules rules) {
    this.terms = rules.procedures();
    this.words = rules.words();
  }

  /** A row of a schedule that is about a procedure. */
  private record Row(ScheduleGrid grid, int index, ConflictQuote label) {

    boolean isMarked(PlannedVisit visit) {
      return visit.grid().equals(grid)
          && grid.marks().stream().anyMatch(mark -> covers(mark, visit.index()));
    }

    boolean isMarkedAtAll() {
      return grid.marks().stream().anyMatch(mark -> mark.activity() == index);
    }

    private boolean covers(ScheduleMark mark, int visit) {
      return mark.activity() == index
          && mark.visit() <= visit
          && visit < mark.visit() + mark.span();
    }
  }

  @Override
  public void detect(StudyReading study, Report report) {
    Optional<DocumentReading> protocol = study.protocol();
    boolean readable =
        protocol
            .filter(
                found ->
                    found.grids().stream().mapToInt(grid -> grid.activities().size()).sum()
                        >= FEWEST_ROWS)
            .isPresent();
    if (!readable) {
      return;
    }
    List<PlannedVisit> visits =
        protocol.get().grids().stream()
            .flatMap(grid -> PlannedVisit.of(grid, words.of("visit-number")).stream())
            .toList();
    Map<ProcedureTerm, Row> marked = new LinkedHashMap<>();
    for (ProcedureTerm term : terms) {
      List<Row> rows = rows(protocol.get(), term);
      for (Sentence sentence : protocol.get().told()) {
        if (term.namesRow(sentence.text())) {
          planned(protocol.get(), term, rows, sentence, visits, report);
        }
      }
      rows.stream().filter(Row::isMarkedAtAll).findFirst().ifPresent(row -> marked.put(term, row));
    }
    unmentioned(protocol.get(), marked, report);
    study.others().stream()
        .filter(other -> other.type() == DocumentType.ICF)
        .forEach(consent -> consented(protocol.get(), consent, marked, report));
  }

  private static List<Row> rows(DocumentReading protocol, ProcedureTerm term) {
    List<Row> rows = new ArrayList<>();
    for (ScheduleGrid grid : protocol.grids()) {
      for (int i = 0; i < grid.activities().size(); i++) {
        ScheduleActivity activity = grid.activities().get(i);
        Optional<ConflictQuote> label = activity.anchorId().flatMap(protocol::whole);
        if (label.isPresent() && term.namesRow(activity.label())) {
          rows.add(new Row(grid, i, label.get()));
        }
      }
    }
    return rows;
  }

  /** A sentence that plans the procedure for certain visits. */
  private void planned(
      DocumentReading protocol,
      ProcedureTerm term,
      List<Row> rows,
      Sentence sentence,
      List<PlannedVisit> visits,
      Report report) {
    boolean plans =
        Search.any(words.of("planned"), sentence.text())
            && !Search.any(words.of("not-planned"), sentence.text());
    if (!plans) {
      return;
    }
    for (VisitList.Reference reference : VisitList.read(words, sentence.text())) {
      List<PlannedVisit> meant = visits.stream().filter(reference::isOf).toList();
      boolean marked =
          meant.stream().anyMatch(visit -> rows.stream().anyMatch(row -> row.isMarked(visit)));
      if (meant.isEmpty() || marked) {
        continue;
      }
      Side text = Side.of(protocol, sentence, sentence.text());
      if (rows.isEmpty()) {
        protocol
            .whole(meant.get(0).anchor())
            .ifPresent(
                header ->
                    report.add(
                        "schedule.procedure-missing",
                        term.id(),
                        text,
                        Side.of(protocol, header, reference.shown()),
                        names(term)));
        return;
      }
      report.add(
          "schedule.mark-missing",
          term.id() + " " + reference.shown(),
          text,
          Side.of(protocol, rows.get(0).label(), reference.shown()),
          names(term));
    }
  }

  /** Procedures that a protocol which describes most of its procedures never talks of. */
  private static void unmentioned(
      DocumentReading protocol, Map<ProcedureTerm, Row> marked, Report report) {
    List<ProcedureTerm> silent = silent(protocol, marked);
    if (silent.size() * 4 <= marked.size()) {
      silent.forEach(
          term ->
              report.add(
                  "schedule.procedure-unmentioned",
                  term.id(),
                  label(protocol, marked, term),
                  names(term)));
    }
  }

  /** Procedures that the consent form does not name, together when it names hardly any. */
  private static void consented(
      DocumentReading protocol,
      DocumentReading consent,
      Map<ProcedureTerm, Row> marked,
      Report report) {
    List<ProcedureTerm> silent = silent(consent, marked);
    Optional<Sentence> place = procedures(consent);
    if (silent.isEmpty() || place.isEmpty()) {
      return;
    }
    Side right = Side.of(consent, place.get(), place.get().text());
    if (silent.size() * 2 > marked.size()) {
      String english = String.join(", ", silent.stream().map(ProcedureTerm::english).toList());
      String russian = String.join(", ", silent.stream().map(ProcedureTerm::russian).toList());
      Side left = label(protocol, marked, silent.get(0));
      report.add("consent.procedure", "most", left, right, new Names(english, russian));
      return;
    }
    silent.forEach(
        term ->
            report.add(
                "consent.procedure", term.id(), label(protocol, marked, term), right, names(term)));
  }

  private static List<ProcedureTerm> silent(
      DocumentReading document, Map<ProcedureTerm, Row> marked) {
    return marked.keySet().stream().filter(term -> isSilent(document, term)).toList();
  }

  private static Side label(
      DocumentReading protocol, Map<ProcedureTerm, Row> marked, ProcedureTerm term) {
    Row row = Objects.requireNonNull(marked.get(term));
    return Side.of(protocol, row.label(), row.label().text());
  }

  private static boolean isSilent(DocumentReading document, ProcedureTerm term) {
    return document.sentences().stream()
        .filter(sentence -> sentence.part() != Part.SCHEDULE)
        .noneMatch(sentence -> term.isNamedIn(sentence.text()));
  }

  /** Where a consent form should name it: its first sentence on procedures, or its first one. */
  private static Optional<Sentence> procedures(DocumentReading consent) {
    List<Sentence> told = consent.told();
    return told.stream()
        .filter(sentence -> sentence.zone() == SourceZone.PROCEDURES)
        .findFirst()
        .or(() -> told.stream().findFirst());
  }

  private static Names names(ProcedureTerm term) {
    return new Names(term.english(), term.russian());
  }
}
