package io.clinnexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.display.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verb {@code evaluate} over HTTP; what is right and wrong is decided in its measures. */
class EvaluateCommandTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String VERSION = "/api/v1/document-versions/version-3";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeApi api;

  @BeforeEach
  void start_the_api() throws IOException {
    api = new FakeApi();
    api.contents.put(
        VERSION + "/outline",
        JSON.readTree(
            """
            {"headings": [
              {"document_order": 1, "level": 1, "number": "1", "title": "Population", "zone": "population"},
              {"document_order": 5, "level": 2, "number": "1.1", "title": "Exclusion", "zone": "population"},
              {"document_order": 9, "level": 1, "number": "2", "title": "Invented", "zone": "safety"}]}
            """));
    api.contents.put(
        VERSION + "/facts",
        JSON.readTree(
            """
            {"next_cursor": null, "items": [
              {"type": "protocol_meta", "key": "phase", "value": {"kind": "text", "text": "III"}, "unit": null, "alternatives": []},
              {"type": "population", "key": "planned_n_total", "value": {"kind": "number", "number": 64}, "unit": null,
               "alternatives": [{"value": {"kind": "number", "number": 450}, "unit": null}]},
              {"type": "study", "key": "duration", "value": {"kind": "duration", "amount": 26, "unit": "week"}, "alternatives": []},
              {"type": "protocol_meta", "key": "protocol_date", "value": {"kind": "text", "text": "2020-05-01"}, "alternatives": []},
              {"type": "soa", "key": "visits", "value": {"kind": "visits", "visits": []}, "alternatives": []}]}
            """));
    api.contents.put(VERSION + "/soa", JSON.readTree(SOA));
    api.contents.put("/api/v1/anchors/a1", JSON.readTree("{\"document_order\": 6}"));
  }

  private static final String SOA =
      """
      {"found": true, "schedules": [{"title": "Schedule",
        "visits": [{"label": "Visit 1", "headers": ["Screening", "1"], "footnotes": ["a"]},
          {"label": "Visit 2", "headers": ["2"], "footnotes": []}],
        "activities": [{"label": "ECG", "group": null, "footnotes": []}],
        "marks": [{"activity": 0, "visit": 1, "value": "X", "span": 1, "footnotes": []}],
        "footnotes": [{"mark": "a", "text": "Within 14 days."}]}]}
      """;

  private static final String TRUTH =
      """
      {"schema": "clinnexus-truth/1", "file": "a.docx",
       "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
       "document_type": "protocol",
       "facts": {"phase": {"value": "Phase 3"}, "planned_enrolment": {"value": "450"}, "sites": {"value": "60"},
         "study_duration": {"value": "182 days"}, "copyright_line": {"value": "2006"}},
       "not_stated_in_document": ["date of approval"],
       "headings": [{"number": "1", "text": "Population", "level": 1}, {"number": "1.1", "text": "Exclusion", "level": 2},
         {"number": "2", "text": "Design", "level": 1}],
       "soa": {"exists": true, "tables": [{"title": "", "header_rows": [[["", 1], ["1 a", 1], ["2", 1]]],
         "row_labels": ["ECG"], "cells": [{"row": "ECG", "grid_column": 1, "span": 1, "text": "x"},
           {"row": "ECG", "grid_column": 2, "span": 1, "text": "x"}]}]},
       "probes": [{"id": "p1", "question": "Who is excluded?", "quote": "No pregnancy.",
           "expected_heading": {"number": "1.1", "text": "Exclusion"}, "expected_zone": "safety"},
         {"id": "p2", "question": "Which design?", "quote": "parallel", "expected_heading": {"number": "2", "text": "Design"}}]}
      """;

  @AfterEach
  void stop_the_api() {
    api.close();
  }

  @Test
  void a_document_is_ingested_into_a_study_of_its_own_and_measured() throws IOException {
    write("a.docx", "text");
    write("a.truth.json", TRUTH);

    int code = run("evaluate", folder.toString(), "--details");

    assertThat(code).isZero();
    assertThat(api.all("study-", "study_code")).containsExactly("EVAL-982d9e3eb996");
    assertThat(api.searches.get(0))
        .isEqualTo("q=Who is excluded?&document_version_id=version-3&limit=10");
    assertThat(out())
        .contains(
            "a.docx   succeeded",
            "beware       the truth was made for other bytes",
            "characters   0 unaccounted",
            "text P 0.667 R 0.667 F1 0.667 (2 of 3, 3 found)",
            "zones        1 of 1 sections of probes have one · 0 of 1 right",
            "schedule     there, or rightly not there 1 of 1",
            "visits P 1.000 R 1.000 F1 1.000 (2 of 2, 2 found)",
            "marks P 1.000 R 0.500 F1 0.667 (1 of 2, 1 found)",
            "footnotes P 1.000 R 1.000 F1 1.000 (1 of 1, 1 found)",
            "2 right · 1 wrong · 1 missing · 1 not compared · 1 invented",
            "probes       top 1/3/5/10: 1/1/1/1 of 2, MRR 0.500",
            "memory       not measured",
            "steps        parse_docx 120 ms · publish 30 ms",
            "missing      Design",
            "invented     Invented",
            "wrong        planned_enrolment: expected 450, found 64 (right among the alternatives)",
            "missing      sites: expected 60",
            "not compared copyright_line",
            "invented     date: found 2020-05-01",
            "Total of 1 documents, 1 measured",
            "                               headings visits  activ.  marks facts r/w/m/i  top 5  "
                + " MRR",
            "a.docx                            0.667  1.000   1.000  0.667       2/1/1/1    1/2 "
                + " 0.50 ");
  }

  @Test
  void a_second_evaluation_finds_the_study_again() throws IOException {
    write("a.docx", "text");
    write("a.truth.json", TRUTH);

    run("evaluate", folder.toString());
    int code = run("evaluate", folder.toString());

    assertThat(code).isZero();
    assertThat(api.all("study-", "id")).hasSize(1);
    assertThat(api.all("version-", "version_label")).containsExactly("v1");
    assertThat(api.all("run-", "id")).hasSize(2);
  }

  @Test
  void what_the_truth_or_the_api_does_not_tell_is_not_judged() throws IOException {
    api.contents.remove(VERSION + "/soa");
    write("a.docx", "text");
    write(
        "a.docx.truth.json",
        "{\"schema\": \"clinnexus-truth/1\", \"file\": \"a.docx\", \"soa\": {\"exists\": false}}");

    JsonNode document = json().at("/documents/0");

    assertThat(document.at("/status").asString()).isEqualTo("succeeded");
    for (String part :
        new String[] {
          "sha256_as_in_truth",
          "headings",
          "zones",
          "schedule_presence_right",
          "schedules",
          "schedules_silver",
          "facts",
          "probes",
          "peak_memory_bytes"
        }) {
      assertThat(document.path(part).isNull()).as(part).isTrue();
    }
    out.reset();
    run("evaluate", folder.toString());
    assertThat(out())
        .contains("headings     text -\n               number -\n               level -\n")
        .contains("zones        -\n")
        .contains("there, or rightly not there -\n               visits -\n")
        .contains("facts        - right · - wrong")
        .contains("probes       -\n");
  }

  @Test
  void no_schedule_is_right_only_when_somebody_looked_for_one() throws IOException {
    write("a.docx", "text");
    write(
        "a.truth.json",
        "{\"schema\": \"clinnexus-truth/1\", \"file\": \"a.docx\", \"soa\": {\"exists\": false}}");
    String none = "{\"found\": false, \"reason\": %s, \"schedules\": []}";

    api.contents.put(VERSION + "/soa", JSON.readTree(none.formatted("null")));
    assertThat(json().at("/documents/0/schedule_presence_right").isNull()).isTrue();
    out.reset();
    api.contents.put(VERSION + "/soa", JSON.readTree(none.formatted("\"no_table\"")));
    assertThat(json().at("/documents/0/schedule_presence_right").asBoolean()).isTrue();
  }

  @Test
  void the_json_has_everything() throws IOException {
    write("a.docx", "text");
    write("a.truth.json", TRUTH);
    write("a.versions.truth.json", "{}");
    Path file = folder.resolve("result.json");

    int code = run("evaluate", folder.toString(), "--json", file.toString());

    JsonNode written = JSON.readTree(Files.readString(file));
    assertThat(code).isEqualTo(1);
    assertThat(written.at("/schema").asString()).isEqualTo("clinnexus-evaluation/1");
    assertThat(written.at("/versions/0/truth").asString()).isEqualTo("a.versions.truth.json");
    assertThat(written.at("/versions/0/error/code").asString()).isEqualTo("truth.unreadable");
    assertThat(written.at("/documents/0/headings/text").toString())
        .isEqualTo(
            "{\"matched\":2,\"expected\":3,\"found\":3,\"precision\":0.6666666666666666,"
                + "\"recall\":0.6666666666666666,\"f1\":0.6666666666666666}");
    assertThat(written.at("/documents/0/headings/missing/0").asString()).isEqualTo("Design");
    assertThat(written.at("/documents/0/facts/outcomes/1").toString())
        .isEqualTo(
            "{\"name\":\"planned_enrolment\",\"verdict\":\"wrong\",\"expected\":\"450\","
                + "\"key\":\"population/planned_n_total\",\"found\":\"64\","
                + "\"among_alternatives\":true}");
    assertThat(written.at("/documents/0/probes/ranks/0").toString())
        .isEqualTo("{\"id\":\"p1\",\"section\":1,\"path\":1,\"quote\":1}");
    assertThat(written.at("/documents/0/schedules/marks/f1").asDouble()).isEqualTo(2.0 / 3);
    assertThat(written.at("/total/schedule_presence/matched").asInt()).isEqualTo(1);
    assertThat(written.at("/total/facts/invented").asInt()).isEqualTo(1);
    assertThat(written.at("/total/probes/any/top_5").asInt()).isEqualTo(1);
    assertThat(out()).contains("a.versions.truth.json   versions");
  }

  @Test
  void a_document_that_does_not_get_in_is_a_row_with_its_code() throws IOException {
    write("a.docx", "break");
    write("a.truth.json", TRUTH);
    write("b.docx", "refuse");
    write("b.truth.json", TRUTH.replace("a.docx", "b.docx"));
    write("c.truth.json", TRUTH.replace("a.docx", "c.docx"));
    write("d.truth.json", "no JSON");

    int code = run("evaluate", folder.toString(), "--json", "-");

    JsonNode written = JSON.readTree(out());
    assertThat(code).isEqualTo(1);
    assertThat(
            written.at("/documents").valueStream().map(each -> each.at("/error/code").asString()))
        .containsExactly(
            "CORRUPT_FILE", "UNSUPPORTED_FORMAT", "file.not-readable", "truth.unreadable");
    assertThat(written.at("/documents/0/status").asString()).isEqualTo("failed");
    assertThat(written.at("/documents/2/status").asString()).isEqualTo("not_ingested");
    assertThat(written.at("/documents/0/headings").isNull()).isTrue();
    assertThat(written.at("/total/measured").asInt()).isZero();
    assertThat(written.at("/total/unaccounted_chars").isNull()).isTrue();
  }

  @Test
  void a_folder_without_truth_and_no_folder_are_wrong_usage() {
    assertThat(run("evaluate", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("there is no *.truth.json of a document under these folders");
    assertThat(run("evaluate", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(api.all("study-", "id")).isEmpty();
  }

  private JsonNode json() {
    run("evaluate", folder.toString(), "--json", "-");
    return JSON.readTree(out());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--api";
    all[args.length + 1] = api.url();
    Screen screen =
        new Screen(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            0);
    return CommandLineMain.run(screen, all);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
