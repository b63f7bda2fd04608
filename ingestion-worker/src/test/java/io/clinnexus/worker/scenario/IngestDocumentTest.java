package io.clinnexus.worker.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestDocumentTest {

  private Path folder;
  private Dump dump;
  private TestWorker worker;

  @BeforeAll
  void start(TestDatabase database, @TempDir Path temporary) {
    folder = temporary;
    dump = new Dump(database);
    worker = TestWorker.start(database, temporary.resolve("files"));
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  @Test
  void a_protocol_goes_from_upload_to_published_rows() throws IOException {
    DocumentVersionId version = worker.upload(Samples.protocol(folder, "first", 12));

    IngestionRun run = worker.awaitEnd(worker.request(version));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.attempt()).isEqualTo(1);
    assertThat(run.configurationHash().orElseThrow()).matches("[0-9a-f]{64}");
    RunSummary summary = run.summary();
    assertThat(summary.timingsMillis().keySet())
        .containsExactlyInAnyOrderElementsOf(IngestionPlan.DOCX.steps());
    assertThat(summary.anchors().byContentType())
        .isEqualTo(Map.of("hdr", 12L, "p", 60L, "cell", 144L));
    assertThat(summary.ledger().orElseThrow().unaccounted()).isZero();
    assertThat(dump.query("select source_sha256 from document_versions where id = ?", version))
        .containsExactly(summary.source().orElseThrow().hex());
    assertThat(summary.findings().schedules()).contains(ScheduleStatistics.NONE);
    assertThat(summary.findings().facts().orElseThrow().byStatus())
        .as("the facts as they lie in the database")
        .isEqualTo(factsByStatus(version));
    assertThat(summary.findings().topics().orElseThrow().blocks()).isEqualTo(12);
    assertThat(dump.query("select count(*) from anchors where doc_version_id = ?", version))
        .containsExactly("216");
    assertThat(dump.query("select count(*) from chunks where doc_version_id = ?", version))
        .containsExactly(Long.toString(summary.chunks().total()));
    assertThat(
            dump.query(
                "select ingestion_status || ' ' || document_language from document_versions where"
                    + " id = ?",
                version))
        .containsExactly("needs_review en");
    assertThat(run.quality().findings()).extracting(QualityFinding::ruleId).contains("soa.missing");
    assertThat(
            dump.query(
                "select distinct fact_type from facts where created_from_doc_version_id = ?",
                version))
        .contains("soa");
  }

  @Test
  void the_same_file_gives_the_same_rows_and_a_repetition_touches_none() throws IOException {
    Path file = Samples.protocol(folder, "same", 10);
    DocumentVersionId first = worker.upload(file);
    DocumentVersionId second = worker.upload(file);
    worker.awaitEnd(worker.request(first));
    worker.awaitEnd(worker.request(second));
    List<String> rows = dump.of(first);
    List<String> identities = dump.identities(first);

    assertThat(dump.of(second)).isEqualTo(rows);
    IngestionRun repeated = worker.awaitEnd(worker.request(first));

    assertThat(repeated.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(repeated.quality().findings())
        .extracting(QualityFinding::ruleId)
        .as("nothing was counted otherwise")
        .noneMatch(rule -> rule.startsWith("previous-run."));
    assertThat(dump.of(first)).isEqualTo(rows);
    assertThat(dump.identities(first)).isEqualTo(identities);
  }

  @Test
  void contradictions_are_looked_for_behind_the_publication() {
    Path sample = Path.of("..", "samples", "dermaluna-protocol-ru.docx");
    worker.awaitEnd(worker.request(worker.upload(sample)));

    Await.until(Duration.ofSeconds(20), () -> !conflicts().isEmpty());
    assertThat(conflicts())
        .as("two secondary endpoints that the statistics do not take up")
        .containsExactly("chain.endpoint open", "chain.endpoint open");
  }

  private List<String> conflicts() {
    return dump.query(
        "select rule_id || ' ' || status from conflicts where gone_at is null order by rule_id");
  }

  @Test
  void a_damaged_file_fails_with_its_reason_and_the_next_document_succeeds() throws IOException {
    Path sound = Samples.protocol(folder, "sound", 3);
    byte[] bytes = Files.readAllBytes(sound);
    Path damaged = folder.resolve("damaged.docx");
    for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
      bytes[i] = 0;
    }
    Files.write(damaged, bytes);

    IngestionRun failed = worker.awaitEnd(worker.request(worker.upload(damaged)));
    IngestionRun succeeded = worker.awaitEnd(worker.request(worker.upload(sound)));

    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.attempt()).isEqualTo(1);
    assertThat(failed.errors()).extracting("code").containsExactly("CORRUPT_FILE");
    assertThat(succeeded.state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void lost_connections_cost_no_document() throws IOException {
    List<DocumentVersionId> versions = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      versions.add(worker.upload(Samples.protocol(folder, "lost" + i, 15)));
    }
    List<IngestionRunId> runs = versions.stream().map(worker::request).toList();

    for (int ended = 0; ended < 8; ended += 2) {
      int until = ended;
      Await.until(Duration.ofSeconds(60), () -> runs.stream().filter(this::over).count() >= until);
      dump.query(
          "select pg_terminate_backend(pid)::text from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    assertThat(runs).allSatisfy(run -> assertThat(endOf(run)).isEqualTo(RunState.SUCCEEDED));
  }

  @Test
  void a_request_that_is_rolled_back_leaves_no_job() throws IOException {
    Path file = Samples.protocol(folder, "rolled-back", 1);
    Random random = new Random(4);
    List<IngestionRunId> committed = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      DocumentVersionId version = worker.upload(file);
      if (random.nextBoolean()) {
        committed.add(worker.request(version));
      } else {
        requestAndRollBack(version);
      }
    }
    committed.forEach(worker::awaitEnd);

    assertThat(
            dump.query(
                "select count(*) from document_versions where ingestion_status = 'processing'"))
        .containsExactly("0");
    assertThat(
            dump.query(
                "select count(*) from scheduled_tasks t"
                    + " where t.task_name = 'ingest-document-version' and not exists ("
                    + "select from ingestion_runs r where t.task_instance like '%/' || r.id)"))
        .as("jobs of requests that were rolled back")
        .containsExactly("0");
    // a job that another test's broken connections left behind waits for its revival, ours do not
    Await.until(Duration.ofSeconds(10), () -> waiting(committed) == 0);
    assertThat(committed).allSatisfy(run -> assertThat(endOf(run)).isEqualTo(RunState.SUCCEEDED));
  }

  @Test
  void a_new_version_is_compared_with_the_one_before_it_behind_the_publication()
      throws IOException {
    DocumentVersionId first = worker.upload(Samples.protocol(folder, "before", 12));
    DocumentVersionId second = worker.upload(Samples.protocol(folder, "after", 13));
    worker.awaitEnd(worker.request(second));
    worker.awaitEnd(worker.request(first));

    Await.until(Duration.ofSeconds(20), () -> !comparisons(first, second).isEmpty());
    assertThat(comparisons(first, second)).containsExactly("comparable");
    Await.until(Duration.ofSeconds(20), () -> !changeEvents(first, second).isEmpty());
    assertThat(changeEvents(first, second)).containsExactly("1");
  }

  private List<String> changeEvents(DocumentVersionId from, DocumentVersionId to) {
    return dump.query(
        "select count(*) from change_events where from_version_id = ? and to_version_id = '"
            + to.value()
            + "' having count(*) > 0",
        from);
  }

  private List<String> comparisons(DocumentVersionId from, DocumentVersionId to) {
    return dump.query(
        "select verdict from version_comparisons where from_doc_version_id = ? and"
            + " to_doc_version_id = '"
            + to.value()
            + "' and verdict is not null",
        from);
  }

  private Map<String, Long> factsByStatus(DocumentVersionId version) {
    return dump
        .query(
            "select status || ' ' || count(*) from facts where created_from_doc_version_id = ?"
                + " group by status",
            version)
        .stream()
        .map(row -> row.split(" "))
        .collect(Collectors.toMap(row -> row[0], row -> Long.parseLong(row[1])));
  }

  private long waiting(List<IngestionRunId> runs) {
    List<String> jobs =
        dump.query(
            "select split_part(task_instance, '/', 2) from scheduled_tasks"
                + " where task_name = 'ingest-document-version'");
    return runs.stream().filter(run -> jobs.contains(run.value().toString())).count();
  }

  private void requestAndRollBack(DocumentVersionId version) {
    try {
      worker
          .transactions()
          .run(
              () -> {
                worker.request(version);
                throw new RolledBack();
              });
    } catch (RolledBack expected) {
      assertThat(expected).isNotNull();
    }
  }

  private boolean over(IngestionRunId run) {
    return worker.ended(run);
  }

  private RunState endOf(IngestionRunId run) {
    return worker.awaitEnd(run).state();
  }

  private static final class RolledBack extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
