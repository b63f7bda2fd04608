package io.clinnexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.display.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The verbs facts, soa and audit export. */
class ReadingVerbsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeApi api;

  @BeforeEach
  void ingest_two_versions() throws IOException {
    api = new FakeApi();
    Path first = Files.writeString(folder.resolve("plan-v1.docx"), "one");
    Path second = Files.writeString(folder.resolve("plan-v2.docx"), "two");
    assertThat(run("ingest", first.toString(), second.toString(), "--study", "ABC-301")).isZero();
    out.reset();
    err.reset();
    api.publishVersions();
  }

  @AfterEach
  void stop_the_api() {
    api.close();
  }

  @Test
  void facts_are_shown_with_their_status_and_words() {
    facts();

    assertThat(run("facts", "ABC-301")).isZero();

    assertThat(out())
        .startsWith("ABC-301 · plan · v2\n")
        .contains("population/planned_n_total = 450 {subjects}   validated\n    “450 patients”\n")
        .contains("protocol_meta/phase = III   extracted\n")
        .contains("study/blinded = no   extracted\n");
  }

  @Test
  void a_schedule_is_shown_by_activity() {
    schedule();

    assertThat(run("soa", "ABC-301", "--label", "v2")).isZero();

    assertThat(out())
        .isEqualTo(
            "ABC-301 · plan · v2\n\nTable 1. Schedule\n3 visits, 2 activities, 3 marks\n"
                + "  ECG: Day 1; Day 8; Day 15 (optional)\n  [a] Before the dose.\n");
  }

  @Test
  void what_is_not_there_is_said() {
    assertThat(run("facts", "XYZ-1")).isEqualTo(1);
    assertThat(err()).contains("XYZ-1");
    assertThat(run("facts", "ABC-301", "--label", "v9")).isEqualTo(1);
    assertThat(err()).endsWith("clinnexus: There is no version v9 of plan.\n");
    assertThat(run("soa", "ABC-301", "--document", "brochure")).isEqualTo(1);
    assertThat(err()).endsWith("Say which document of ABC-301 with --document: plan\n");
    assertThat(run("soa", "ABC-301", "--save", folder.resolve("x.doc").toString())).isEqualTo(1);
    assertThat(err()).endsWith("x.doc must end in .xlsx, .csv or .json\n");
  }

  @Test
  void files_are_saved_whole_or_not_at_all() throws IOException {
    Path target = folder.resolve("soa.xlsx");
    api.contents.put(
        "/api/v1/document-versions/" + newest() + "/soa/xlsx",
        JSON.readTree("{\"a\":\"workbook\"}"));

    assertThat(run("soa", "ABC-301", "--save", target.toString())).isZero();
    assertThat(Files.readString(target)).isEqualTo("{\"a\":\"workbook\"}");
    Path trail = folder.resolve("trail.jsonl");
    api.contents.put("/api/v1/audit-log/exports", JSON.readTree("{\"kind\":\"begin\"}"));
    assertThat(run("audit", "export", trail.toString())).isZero();
    assertThat(Files.readString(trail)).isEqualTo("{\"kind\":\"begin\"}");
    assertThat(run("soa", "ABC-301", "--save", folder.resolve("soa.csv").toString())).isEqualTo(1);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("plan-v1.docx", "plan-v2.docx", "soa.xlsx", "trail.jsonl");
    }
  }

  @Test
  void a_difference_is_shown_with_old_and_new_values() {
    String later = newest();
    String earlier =
        api.all("version-", "id").stream()
            .filter(id -> !id.equals(later))
            .findFirst()
            .orElseThrow();
    api.contents.put(
        "/api/v1/document-versions/" + later + "/comparisons",
        JSON.readTree(
            """
            {"comparisons": [{"basis": "creation", "from_version_id": "%s", "to_version_id": "%s"}]}
            """
                .formatted(earlier, later)));
    api.contents.put(
        "/api/v1/diffs",
        JSON.readTree(
            """
            {"comparison": {"doubts": ["equal_dates"], "outcome": {"comparable": true}},
             "text_changes": 1, "critical_changes": 1, "fact_changes": 1, "schedule_changes": 1}
            """));
    api.contents.put(
        "/api/v1/diffs/changes",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [{"kind": "edited", "critical": true,
              "later_section": {"number": "4.1", "title": "Dose"}, "earlier_section": null,
              "earlier": [{"text": "10 mg daily"}], "later": [{"text": "20 mg daily"}],
              "critical_changes": [{"kind": "number", "before": {"text": "10"}, "after": {"text": "20"}}]}]}
            """));
    api.contents.put(
        "/api/v1/diffs/facts",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [{"type": "population", "key": "planned_n_total", "earlier": null,
              "later": {"value": {"kind": "number", "number": 450}, "unit": null}}]}
            """));
    api.contents.put(
        "/api/v1/diffs/schedules",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [{"kind": "mark_added", "activity": "ECG", "visit": "Day 8",
              "before": "", "after": "X"}]}
            """));

    assertThat(run("diff", "ABC-301")).isZero();

    assertThat(out())
        .isEqualTo(
            "ABC-301 · plan · v2\nATTENTION: equal_dates\n"
                + "1 changes of the text (1 of numbers, units, dates and the like), 1 of facts,"
                + " 1 of schedules\n\n! edited  § 4.1 Dose\n    - 10 mg daily\n"
                + "    + 20 mg daily\n    number: 10 → 20\n"
                + "\nfact population/planned_n_total: (none) → 450\n"
                + "\nschedule mark_added: ECG Day 8  → X\n");
    assertThat(run("diff", "ABC-301", "--from", "v7")).isEqualTo(1);
    assertThat(err()).endsWith("clinnexus: There is no version v7 of plan.\n");
  }

  @Test
  void conflicts_are_shown_with_the_words_of_both_sides() {
    String study = api.all("study-", "id").get(0);
    assertThat(run("conflicts", "ABC-301", "--all")).isZero();
    api.contents.put(
        "/api/v1/studies/" + study + "/conflicts",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [{"severity": "critical", "status": "open",
              "text": {"title": "Sample size", "explanation": "The plan says 400.",
                "title_ru": "Объём выборки", "explanation_ru": "В плане 400."},
              "items": [{"left": {"quote": "450 patients"}, "right": {"quote": "400 patients"}}]}]}
            """));

    assertThat(run("conflicts", "ABC-301", "--language", "ru")).isZero();

    assertThat(out())
        .endsWith(
            "\ncritical  Объём выборки  [open]\n    В плане 400.\n      “450 patients”\n"
                + "      “400 patients”\n");
  }

  private String newest() {
    List<String> ids = api.all("version-", "id");
    return ids.get(api.all("version-", "version_label").indexOf("v2"));
  }

  private void facts() {
    api.contents.put(
        "/api/v1/document-versions/" + newest() + "/facts",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [
              {"type": "population", "key": "planned_n_total", "value": {"kind": "number", "number": 450},
               "unit": "{subjects}", "status": "validated", "evidence": [{"quote": "450 patients"}]},
              {"type": "protocol_meta", "key": "phase", "value": {"kind": "text", "text": "III"}, "unit": null,
               "status": "extracted", "evidence": []},
              {"type": "study", "key": "blinded", "value": {"kind": "flag", "holds": false}, "unit": null,
               "status": "extracted", "evidence": []}]}
            """));
  }

  private void schedule() {
    api.contents.put(
        "/api/v1/document-versions/" + newest() + "/soa",
        JSON.readTree(
            """
            {"found": true, "schedules": [{"title": "Table 1. Schedule",
              "visits": [{"label": "Day 1"}, {"label": "Day 8"}, {"label": "Day 15"}],
              "activities": [{"label": "ECG"}, {"label": "Blood"}],
              "marks": [{"activity": 0, "visit": 0, "value": "X", "span": 1},
                {"activity": 0, "visit": 1, "value": "X", "span": 1},
                {"activity": 0, "visit": 2, "value": "optional", "span": 1}],
              "footnotes": [{"mark": "a", "text": "Before the dose."}]}]}
            """));
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--api";
    all[args.length + 1] = api.url();
    return CommandLineMain.run(
        new Screen(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            0),
        all);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
