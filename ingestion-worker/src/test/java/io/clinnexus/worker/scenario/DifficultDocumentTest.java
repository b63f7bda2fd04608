package io.clinnexus.worker.scenario;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Input that is legal and awkward: each ends in a result or a typed refusal. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifficultDocumentTest {

  /** A user's own rules, one of which would take longer than anybody lives. */
  private static final String RULES =
      """
      version: "mine"
      sections:
        - key: protocol.safety
          title: Safety
          zones: {prefer: [safety]}
          en:
            titles: [Safety]
            regex: ['(a+)+b\\1']
          ru:
            titles: [Безопасность]
      """;

  private Path folder;
  private Dump dump;
  private TestWorker worker;

  @BeforeAll
  void start(TestDatabase database, @TempDir Path temporary) throws IOException {
    folder = temporary;
    dump = new Dump(database);
    Path rules = temporary.resolve("rules");
    Files.createDirectories(rules.resolve("sections"));
    Files.writeString(rules.resolve("sections/protocol.yaml"), RULES);
    worker =
        TestWorker.start(
            database, temporary.resolve("files"), "--clinnexus.rules.directory=" + rules);
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  @Test
  void a_schedule_with_ragged_rows_loses_no_mark() throws IOException {
    IngestionRun run = read(DifficultDocuments.raggedSchedule());

    assertThat(run.summary().findings().schedules())
        .contains(new ScheduleStatistics(1, 6, 5, 17, 30));
  }

  @Test
  void a_table_of_two_thousand_columns_is_read_cell_by_cell() throws IOException {
    IngestionRun run = read(DifficultDocuments.wideTable(2000));

    assertThat(run.summary().anchors().byContentType()).isEqualTo(Map.of("hdr", 1L, "cell", 6000L));
    assertThat(run.summary().findings().schedules()).contains(ScheduleStatistics.NONE);
  }

  @Test
  void a_heading_of_five_thousand_characters_stays_whole() throws IOException {
    DocumentVersionId version = upload(DifficultDocuments.longHeading(5000));

    read(version);

    assertThat(
            dump.query(
                "select content_type || ' ' || length(text_norm) from anchors"
                    + " where doc_version_id = ? order by document_order limit 1",
                version))
        .containsExactly("hdr 5000");
  }

  @Test
  void two_thousand_equal_paragraphs_have_anchors_of_their_own() throws IOException {
    DocumentVersionId version = upload(DifficultDocuments.monotonous(2000));

    read(version);

    assertThat(
            dump.query(
                "select count(*) || ' ' || count(distinct anchor_id) from anchors"
                    + " where doc_version_id = ?",
                version))
        .containsExactly("2000 2000");
  }

  @Test
  void a_consent_form_among_the_protocols_is_sent_to_review() throws IOException {
    IngestionRun run = read(DifficultDocuments.consentForm());

    assertThat(run.quality().needsReview()).isTrue();
    assertThat(run.quality().findings())
        .extracting(QualityFinding::ruleId)
        .contains("soa.missing", "sections.missing", "facts.missing-several");
  }

  @Test
  void a_rule_that_would_never_end_is_left_out_and_named() throws IOException {
    DocumentVersionId version = upload(DifficultDocuments.withHeading("a".repeat(60) + "!"));

    read(version);

    assertThat(
            dump.query(
                "select m::text from target_section_maps m where doc_version_id = ?", version))
        .singleElement(as(STRING))
        .contains("protocol.safety", "regex_too_slow");
  }

  @Test
  void a_scanned_pdf_is_refused_because_its_text_must_be_recognised_first() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument scan = new PDDocument()) {
      scan.addPage(new PDPage());
      scan.save(bytes);
    }

    IngestionRun run = worker.awaitEnd(worker.request(upload(bytes.toByteArray())));

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.errors()).extracting("code").containsExactly("NEEDS_OCR");
  }

  private IngestionRun read(byte[] file) throws IOException {
    return read(upload(file));
  }

  private IngestionRun read(DocumentVersionId version) {
    IngestionRun run = worker.awaitEnd(worker.request(version));
    assertThat(run.errors()).isEmpty();
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.summary().ledger().orElseThrow().unaccounted()).isZero();
    return run;
  }

  private DocumentVersionId upload(byte[] file) throws IOException {
    return worker.upload(Files.write(Files.createTempFile(folder, "difficult", ".bin"), file));
  }
}
