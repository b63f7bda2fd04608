package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that are no schedules are not taken for ones, and the reason is said. */
class NoScheduleTest {

  @Test
  void a_table_of_cities_is_none() {
    // SOA-1
    assertNone(
        new Sheet()
            .text("Participating cities")
            .table("City | Country | Sites", "Riga | Latvia | 2", "Oslo | Norway | 3"));
  }

  @Test
  void other_kinds_of_documents_are_not_searched() {
    // SOA-2
    ScheduleSettings settings = ScheduleSettings.standard();

    assertThat(settings.searches(DocumentType.PROTOCOL)).isTrue();
    assertThat(settings.searches(DocumentType.CSR)).isFalse();
  }

  @Test
  void everyday_words_near_a_schedule_do_not_hide_it() {
    // SOA-6: "information", "performed", "appendix" and "form" say nothing
    ScheduleGrid grid =
        new Sheet()
            .heading("Appendix 2: information on procedures performed, case report forms")
            .text("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG | X | X", "Weight | X |", "Diary | X | X")
            .one();

    assertThat(grid.confidence().value()).isGreaterThan(0.9);
  }

  @Test
  void confidence_comes_from_what_was_read() {
    // SOA-10
    ScheduleGrid clear =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Day 1 | Day 8 | Day 15",
                "ECG | X | X | X",
                "Weight | X | | X",
                "Diary | X | X | X",
                "Consent | X | | ")
            .one();
    ScheduleGrid doubtful =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Day 1 | Other | Something | Day 15",
                "ECG | X | X | by phone | X",
                "Weight | X | | at home | X",
                "Consent | X | | paper | ")
            .one();

    assertThat(clear.confidence().value()).isCloseTo(0.99, withinPercentage(1));
    assertThat(doubtful.confidence().value()).isLessThan(0.85);
  }

  @Test
  void cells_stand_in_the_sections_the_anchors_say() {
    // SOA-11: titles and sections come from the anchors, not from rules of their own
    ScheduleGrid grid =
        new Sheet()
            .heading("Trial design")
            .heading("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG | X | X", "Weight | X |", "Diary | X | X")
            .one();

    assertThat(grid.title()).isEqualTo("Schedule of Activities");
  }

  @Test
  void dosing_tables_are_none() {
    assertNone(
        new Sheet()
            .heading("Schedule of Activities")
            .text("Table 4: Dosing by cohort")
            .table(
                "Drug | Day 1 | Day 8 | Day 15",
                "A | 10 mg | 20 mg | 30 mg",
                "B | 1 mg/kg | 2 mg/kg | 3 mg/kg",
                "C | X | X | X",
                "D | X | X | X"));
  }

  @Test
  void lists_of_laboratory_parameters_are_none() {
    assertNone(
        new Sheet()
            .heading("Clinical laboratory tests")
            .table(
                "Haematology | Chemistry | Urinalysis",
                "Haemoglobin | Sodium | Protein",
                "Platelets | Potassium | Glucose",
                "Leukocytes | ALT | Blood"));
  }

  @Test
  void abbreviations_objectives_and_responsibilities_are_none() {
    assertNone(
        new Sheet()
            .heading("Abbreviations")
            .table("AE | adverse event", "ECG | electrocardiogram", "PK | pharmacokinetics"));
    assertNone(
        new Sheet()
            .heading("Objectives and endpoints")
            .table(
                "Objective | Endpoint",
                "To assess safety | Adverse events up to Week 12",
                "To assess efficacy | Change from baseline at Week 12"));
    assertNone(
        new Sheet()
            .heading("Responsibilities")
            .table(
                "Task | Sponsor | CRO | Site",
                "Monitoring | X | X | ",
                "Data management | | X | ",
                "Consent | | | X",
                "Reporting | X | X | X"));
  }

  @Test
  void a_picture_below_the_heading_is_named() {
    SchedulesOfActivities found =
        new Sheet()
            .heading("Schedule of Activities")
            .text("Schedule of Events for the study")
            .picture()
            .heading("Introduction")
            .table("AE | adverse event", "ECG | electrocardiogram")
            .detect();

    assertThat(found.absence()).hasValue(ScheduleAbsence.PICTURE);
    assertThat(found.announcedAt()).isPresent();
    assertThat(found.confidence().value()).isGreaterThan(0.9);
  }

  @Test
  void a_mere_reference_is_named() {
    SchedulesOfActivities found =
        new Sheet()
            .heading("Schedule of Activities")
            .text("The schedule is provided as a separate document.")
            .detect();

    assertThat(found.absence()).hasValue(ScheduleAbsence.REFERENCE_ONLY);
  }

  @Test
  void a_document_without_tables_has_none() {
    SchedulesOfActivities found = new Sheet().heading("Introduction").text("Text.").detect();

    assertThat(found.absence()).hasValue(ScheduleAbsence.NO_TABLE);
    assertThat(found.schedules()).isEqualTo(List.of());
  }

  private static void assertNone(Sheet sheet) {
    SchedulesOfActivities found = sheet.detect();
    assertThat(found.schedules()).isEmpty();
    assertThat(found.absence()).isPresent();
  }
}
