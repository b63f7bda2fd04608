package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Schedules become facts of their version and grids again. */
class SoaFactsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final SoaFacts FACTS =
      new SoaFacts(new StudyId(new UUID(1, 1)), Sheet.VERSION, NOW);

  @Test
  void schedules_come_back_from_their_facts_as_they_were() {
    // SOA-2: facts are those of one version
    SchedulesOfActivities found =
        new Sheet()
            .heading("Schedule of Activities")
            .text("Schedule of Activities: Part A")
            .table(
                "Procedure | Screening | Day 1{a} (± 1 d) | Day 8",
                "Safety | > | > | >",
                "ECG{a} | X | X | X",
                "Diary | ← daily → | > | X{a}")
            .text("{a} Note.")
            .text("Schedule of Activities: Part B")
            .table(
                "Procedure | Week 1 | Week 2", "Weight | X | X", "PK | X | pre-dose", "AE | X | ")
            .detect();

    List<Fact> facts = FACTS.of(found);

    assertThat(found.schedules()).hasSize(2);
    assertThat(facts)
        .extracting(fact -> fact.key().format())
        .containsExactly("soa/matrix", "soa/procedures", "soa/schedules", "soa/visits");
    assertThat(facts).allMatch(fact -> fact.createdFrom().equals(Optional.of(Sheet.VERSION)));
    assertThat(facts).extracting(Fact::status).containsOnly(FactStatus.EXTRACTED);
    assertThat(ScheduleGrids.of(facts)).hasValue(found);
    assertThat(facts).isEqualTo(FACTS.of(found));
  }

  @Test
  void every_cell_with_a_mark_is_evidence() {
    SchedulesOfActivities found =
        new Sheet()
            .heading("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG | X | X", "Weight | X |", "Diary | X | X")
            .detect();

    Fact matrix = FACTS.of(found).get(0);

    assertThat(matrix.evidence()).hasSize(5);
    assertThat(((FactValue.Matrix) matrix.value().value()).matrix().get(0).visitId())
        .isEqualTo("V1");
  }

  @Test
  void the_reason_of_an_absence_is_a_fact() {
    SchedulesOfActivities found = new Sheet().heading("Schedule of Activities").picture().detect();

    List<Fact> facts = FACTS.of(found);

    assertThat(facts).hasSize(1);
    assertThat(ScheduleGrids.of(facts)).hasValue(found);
    assertThat(found.absence()).hasValue(ScheduleAbsence.PICTURE);
  }

  @Test
  void older_facts_are_one_schedule_and_marks_of_nothing_are_left_out() {
    FactValue.Visits visits =
        new FactValue.Visits(
            List.of(
                new FactValue.Visit(
                    "V1", "Screening", Optional.empty(), Optional.empty(), Map.of())));
    FactValue.Procedures procedures =
        new FactValue.Procedures(
            List.of(
                new FactValue.Procedure(
                    "P001", "ECG", Optional.of("Safety"), Optional.empty(), Map.of())));
    FactValue.Matrix matrix =
        new FactValue.Matrix(
            List.of(
                new FactValue.Mark("V1", "P001", "X", Optional.empty(), Map.of()),
                new FactValue.Mark("V9", "P001", "X", Optional.empty(), Map.of())));
    List<Fact> model = FACTS.of(new Sheet().heading("Schedule of Events").picture().detect());

    Optional<SchedulesOfActivities> read =
        ScheduleGrids.of(
            List.of(
                as(model.get(0), SoaFacts.VISITS, visits),
                as(model.get(0), SoaFacts.PROCEDURES, procedures),
                as(model.get(0), SoaFacts.MATRIX, matrix)));

    assertThat(read).isPresent();
    ScheduleGrid grid = read.get().schedules().get(0);
    assertThat(Sheet.marks(grid)).containsExactly("ECG @ Screening = X");
    assertThat(grid.activities().get(0).group()).hasValue("Safety");
    assertThat(ScheduleGrids.of(List.of())).isEmpty();
  }

  private static Fact as(Fact model, FactKey key, FactValue value) {
    return new Fact(
        model.id(),
        model.studyId(),
        model.createdFrom(),
        key,
        StatedValue.of(value),
        model.unit(),
        model.status(),
        model.confidence(),
        model.extractorVersion(),
        model.meta(),
        model.evidence(),
        model.createdAt(),
        model.updatedAt());
  }
}
