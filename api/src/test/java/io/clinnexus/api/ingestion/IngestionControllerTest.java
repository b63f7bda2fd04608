package io.clinnexus.api.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.InMemoryIngestionQueue;
import io.clinnexus.domain.ingestion.InMemoryIngestionRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.SectionStatistics;
import io.clinnexus.domain.ingestion.Severity;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.TopicStatistics;
import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class IngestionControllerTest {

  private final HttpProbe api;
  private final InMemoryIngestionRuns runs;
  private final InMemoryIngestionQueue queue;

  IngestionControllerTest(HttpProbe api, InMemoryIngestionRuns runs, InMemoryIngestionQueue queue) {
    this.api = api;
    this.runs = runs;
    this.queue = queue;
  }

  @Test
  void a_request_is_accepted_queued_and_handed_to_the_workers() {
    String versionId = Samples.versionWithFile(api);
    String path = "/api/v1/document-versions/" + versionId + "/ingestions";
    Answer answer = api.post(path);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("location")).isEqualTo("/api/v1/ingestions/" + answer.at("/id"));
    assertThat(answer.at("/document_version_id")).isEqualTo(versionId);
    assertThat(answer.at("/state")).isEqualTo("queued");
    assertThat(answer.json().at("/attempt").asInt(-1)).isZero();
    assertThat(answer.json().at("/progress/step").isNull()).isTrue();
    assertThat(answer.json().at("/ledger").isNull()).isTrue();
    assertThat(answer.json().at("/started_at").isNull()).isTrue();
    assertThat(api.get(answer.header("location")).body()).isEqualTo(answer.body());
    assertThat(api.get(path).at("/items/0/id")).isEqualTo(answer.at("/id"));
    assertThat(api.get("/api/v1/document-versions/" + versionId).at("/ingestion_status"))
        .isEqualTo("processing");
    assertThat(queue.jobs()).contains(job(answer.at("/id")));
  }

  @Test
  void a_second_request_names_the_run_that_is_active() {
    String versionId = Samples.versionWithFile(api);
    String first = Samples.ingestion(api, versionId);
    Answer second = api.post("/api/v1/document-versions/" + versionId + "/ingestions");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/code")).isEqualTo("ingestion.already-active");
    assertThat(second.at("/details/run_id")).isEqualTo(first);
  }

  @Test
  void a_version_without_a_file_cannot_be_ingested() {
    String versionId = Samples.version(api, Samples.document(api));
    Answer answer = api.post("/api/v1/document-versions/" + versionId + "/ingestions");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("document-version.no-file");
  }

  @Test
  void a_queued_run_can_be_cancelled_once() {
    String versionId = Samples.versionWithFile(api);
    String cancel = "/api/v1/ingestions/" + Samples.ingestion(api, versionId) + "/cancel";
    Answer first = api.post(cancel);
    Answer second = api.post(cancel);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/state")).isEqualTo("cancelled");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/code")).isEqualTo("ingestion.not-active");
    assertThat(api.get("/api/v1/document-versions/" + versionId).at("/ingestion_status"))
        .isEqualTo("uploaded");
  }

  @Test
  void unknown_runs_and_versions_are_not_found() {
    String nowhere = new UUID(7, 7).toString();

    assertThat(api.get("/api/v1/ingestions/" + nowhere).at("/code"))
        .isEqualTo("ingestion.not-found");
    assertThat(api.post("/api/v1/ingestions/" + nowhere + "/cancel").status()).isEqualTo(404);
    assertThat(api.post("/api/v1/document-versions/" + nowhere + "/ingestions").at("/code"))
        .isEqualTo("document-version.not-found");
    assertThat(api.get("/api/v1/document-versions/" + nowhere + "/ingestions").status())
        .isEqualTo(404);
  }

  @Test
  void a_finished_run_tells_everything_that_was_measured() {
    String id = Samples.ingestion(api, Samples.versionWithFile(api));
    assertThat(runs.claim(job(id), new BuildIdentity("0.1.0", "c0ffee"))).isPresent();
    runs.succeed(
        Actor.builtIn().workspaceId(),
        new IngestionRunId(UUID.fromString(id)),
        summary(),
        quality());
    Answer answer = api.get("/api/v1/ingestions/" + id);

    assertThat(answer.at("/state")).isEqualTo("succeeded");
    assertThat(answer.at("/pipeline_version")).isEqualTo("0.1.0");
    assertThat(answer.at("/configuration_hash")).isEqualTo("c0ffee");
    assertThat(answer.json().at("/duration_ms").isIntegralNumber()).isTrue();
    assertThat(answer.json().at("/steps_ms").toString())
        .isEqualTo("{\"parse_docx\":12,\"build_anchors\":3}");
    assertThat(answer.json().at("/anchors").toString())
        .isEqualTo(
            "{\"total\":5,\"by_type\":{\"hdr\":1,\"p\":4},\"by_zone\":{\"safety\":5},"
                + "\"by_language\":{\"en\":5},\"sections\":1}");
    assertThat(answer.json().at("/chunks").toString())
        .isEqualTo(
            "{\"total\":2,\"by_zone\":{\"safety\":2},\"by_language\":{\"en\":2},\"tokens\":90}");
    assertThat(answer.json().at("/source_sha256").asString()).isEqualTo("ab".repeat(32));
    assertThat(answer.json().at("/findings").toString())
        .isEqualTo(
            "{\"schedules\":{\"schedules\":1,\"visits\":6,\"procedures\":12,\"marked\":40,\"cells\":72},"
                + "\"facts\":{\"total\":10,\"by_status\":{\"conflicting\":1,\"extracted\":9},"
                + "\"missing\":[\"population/planned_n_total\"]},"
                + "\"sections\":{\"by_status\":{\"mapped\":11},\"expected\":12,\"found\":11,"
                + "\"missing\":[\"protocol.safety\"]},"
                + "\"topics\":{\"blocks\":40,\"mapped\":31,\"topics\":17}}");
    assertThat(answer.json().at("/ledger").toString())
        .isEqualTo(
            "{\"total_chars\":100,\"anchored_chars\":93,\"skipped_chars\":{\"header\":7},"
                + "\"unaccounted_chars\":0}");
    assertThat(answer.json().at("/warnings").toString()).isEqualTo("[\"tables.merged\"]");
    assertThat(answer.json().at("/quality").toString())
        .isEqualTo(
            "{\"needs_review\":true,\"findings\":[{\"rule_id\":\"Q1\",\"severity\":\"review\","
                + "\"measured\":0.5,\"threshold\":0.9,\"message\":\"Few headings.\"}]}");
    assertThat(answer.json().at("/errors").size()).isZero();
  }

  private static IngestionJob job(String runId) {
    return new IngestionJob(
        Actor.builtIn().workspaceId(), new IngestionRunId(UUID.fromString(runId)));
  }

  private static RunSummary summary() {
    Map<StepName, Long> timings = new LinkedHashMap<>();
    timings.put(StepName.PARSE_DOCX, 12L);
    timings.put(StepName.BUILD_ANCHORS, 3L);
    return new RunSummary(
        Optional.of(new Sha256("ab".repeat(32))),
        timings,
        new AnchorStatistics(
            5, Map.of("p", 4L, "hdr", 1L), Map.of("safety", 5L), Map.of("en", 5L), 1),
        new ChunkStatistics(2, Map.of("safety", 2L), Map.of("en", 2L), 90),
        new FindingStatistics(
            Optional.of(new ScheduleStatistics(1, 6, 12, 40, 72)),
            Optional.of(
                new FactStatistics(
                    Map.of("extracted", 9L, "conflicting", 1L),
                    List.of(FactKey.parse("population/planned_n_total")))),
            Optional.of(
                new SectionStatistics(
                    Map.of("mapped", 11L),
                    new SectionCoverage(12, 11, List.of(new SectionKey("protocol.safety"))))),
            Optional.of(new TopicStatistics(40, 31, 17))),
        Optional.of(new TextLedger(100, 93, Map.of(SkipReason.HEADER, 7L))),
        List.of("tables.merged"));
  }

  private static QualityReport quality() {
    return new QualityReport(
        List.of(new QualityFinding("Q1", Severity.REVIEW, 0.5, 0.9, "Few headings.")));
  }

  @Test
  void a_run_that_was_cancelled_is_tried_again_and_stays_in_the_list() {
    String versionId = Samples.versionWithFile(api);
    String first = Samples.ingestion(api, versionId);
    String retry = "/api/v1/ingestions/" + first + "/retry";
    assertThat(api.post(retry).at("/code")).isEqualTo("ingestion.not-failed");
    api.post("/api/v1/ingestions/" + first + "/cancel");

    Answer again = api.post(retry);

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.at("/state")).isEqualTo("queued");
    assertThat(again.at("/document_version_id")).isEqualTo(versionId);
    assertThat(again.header("location")).isEqualTo("/api/v1/ingestions/" + again.at("/id"));
    assertThat(api.post(retry).at("/code")).isEqualTo("ingestion.already-active");
    String cancelled = api.get("/api/v1/ingestions?state=cancelled&limit=500").body();
    assertThat(cancelled).contains(first).doesNotContain(again.at("/id"));
    assertThat(api.get("/api/v1/ingestions?state=queued&state=failed&limit=500").body())
        .contains(again.at("/id"));
    assertThat(api.get("/api/v1/ingestions?state=lost").status()).isEqualTo(400);
    assertThat(api.post("/api/v1/ingestions/" + new UUID(7, 7) + "/retry").at("/code"))
        .isEqualTo("ingestion.not-found");
  }
}
