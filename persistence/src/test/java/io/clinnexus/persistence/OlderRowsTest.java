package io.clinnexus.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.Severity;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows as the Python application wrote them, brought over by the migrations. */
@PostgresTest
class OlderRowsTest {

  private static PgPorts ports;

  private Actor actor;
  private DocumentVersion version;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database);
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @BeforeEach
  void uploadAVersion() {
    actor = ports.newActor();
    version = StudyFixture.uploadedVersion(ports, actor);
  }

  @Test
  void a_run_is_readable_with_what_it_has() {
    UUID id = UUID.randomUUID();
    ports
        .jdbc()
        .update(
            """
            insert into ingestion_runs (id, doc_version_id, status, started_at, finished_at,
              duration_ms, pipeline_version, pipeline_config_hash, summary_json, quality_json,
              warnings_json, errors_json, state, attempt)
            values (?, ?, 'ok', now() - interval '1 hour', now(), 7100, 'unknown', 'unknown',
              '{"timings_ms": {"parse_anchors": 3000, "chunking": 12.5}, "anchors": {"total": 1072,
                "by_content_type": {"p": 900, "hdr": 172}, "text_len": {"avg": 1.5}},
                "chunks": {}, "ledger": null, "soa_confidence": null, "topics": {"mapped_rate": 0.5}}',
              '{"needs_review": true, "flags": {"soa_missing": true, "facts_conflicting": false},
                "scores": {"unknown_rate": 0.4}}',
              '["Heading styles are missing"]', '["Traceback: boom", "something: else: here", 7]',
              'succeeded', 1)
            """,
            id,
            version.id().value());

    IngestionRun run = ports.runs().find(actor.workspaceId(), new IngestionRunId(id)).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.startedAt()).isPresent();
    assertThat(run.pipelineVersion()).isEmpty();
    assertThat(run.summary().timingsMillis()).isEmpty();
    assertThat(run.summary().anchors().total()).isEqualTo(1072);
    assertThat(run.summary().anchors().byContentType()).isEqualTo(Map.of("p", 900L, "hdr", 172L));
    assertThat(run.summary().anchors().byZone()).isEmpty();
    assertThat(run.summary().chunks().total()).isZero();
    assertThat(run.summary().ledger()).isEmpty();
    assertThat(run.summary().warnings()).containsExactly("Heading styles are missing");
    assertThat(run.errors())
        .containsExactly(
            new RunFailure("Traceback", "boom"), new RunFailure("something", "else: here"));
    assertThat(run.quality().needsReview()).isTrue();
    assertThat(run.quality().findings())
        .extracting(QualityFinding::ruleId)
        .containsExactly("soa_missing");
  }

  @Test
  void a_run_that_measured_nothing_is_readable() {
    UUID id = UUID.randomUUID();
    ports
        .jdbc()
        .update(
            """
            insert into ingestion_runs (id, doc_version_id, status, pipeline_version,
              pipeline_config_hash, state, attempt, quality_json, errors_json, progress_json)
            values (?, ?, 'failed', 'abc', 'def', 'failed', 1, '{"needs_review": true}',
              '["no colon here"]', '{"percent": 400, "step": "cleanup"}')
            """,
            id,
            version.id().value());

    IngestionRun run = ports.runs().find(actor.workspaceId(), new IngestionRunId(id)).orElseThrow();
    assertThat(run.quality().findings())
        .extracting(QualityFinding::severity)
        .containsExactly(Severity.REVIEW);
    assertThat(run.errors()).containsExactly(new RunFailure("ERROR", "no colon here"));
    assertThat(run.progress().percent()).isEqualTo(100);
    assertThat(run.progress().step()).isEmpty();
  }

  @Test
  void an_anchor_is_readable_with_what_it_has() {
    insertAnchor("hdr", "0123456789abcdef", 1, "1 A/B", "{\"para_index\": 3, \"style\": \"H\"}");
    insertAnchor("cell", "0123456789abcdef:v2", 2, "ROOT", "{\"table_id\": 4, \"row_idx\": \"x\"}");
    insertAnchor("fn", "0123456789abcdef", 3, "FOOTNOTES", "{\"para_index\": null}");

    List<Anchor> anchors =
        ports
            .anchors()
            .list(actor.workspaceId(), version.id(), AnchorFilter.ALL, PageRequest.first(10))
            .items();
    assertThat(anchors).hasSize(3);
    Anchor heading = anchors.get(0);
    assertThat(heading.heading()).contains(new Heading(2, Optional.empty(), "B"));
    assertThat(heading.confidence()).isZero();
    assertThat(heading.zone()).isEqualTo(new ZoneClassification(SourceZone.UNKNOWN, 0, "none"));
    assertThat(heading.location())
        .isEqualTo(new AnchorLocation.InText(3, "H", false, Optional.empty(), Optional.empty()));
    assertThat(anchors.get(1).id().occurrence()).isEqualTo(2);
    assertThat(anchors.get(1).location())
        .isEqualTo(new AnchorLocation.InTable(4, 0, 0, 1, 1, false, List.of(), List.of()));
  }

  private void insertAnchor(String type, String hash, int order, String section, String location) {
    ports
        .jdbc()
        .update(
            """
            insert into anchors (id, doc_version_id, anchor_id, section_path, content_type, ordinal,
              text_raw, text_norm, text_hash, location_json, document_order)
            values (gen_random_uuid(), ?, ?, ?, ?::anchor_content_type, 1, 't', 't',
              repeat('a', 64), ?::jsonb, ?)
            """,
            version.id().value(),
            version.id().value() + ":" + type + ":" + hash,
            section,
            type,
            location,
            order);
  }

  @Test
  void an_upload_is_readable_and_keeps_its_summary_when_its_status_changes() {
    ports
        .jdbc()
        .update(
            """
            update document_versions
            set source_file_uri = 'file:///data/a.docx', source_file_name = null,
              source_size_bytes = null, source_media_type = null,
              ingestion_summary_json = '{"filename": "old.docx", "size_bytes": 12, "soa_found": true}'
            where id = ?
            """,
            version.id().value());

    DocumentVersion read =
        ports.documents().findVersion(actor.workspaceId(), version.id()).orElseThrow();
    assertThat(read.sourceFile())
        .contains(
            new SourceFile(
                StudyFixture.docx('a').sha256(), 12, "application/octet-stream", "old.docx"));
    ports
        .transactions()
        .run(
            () ->
                ports
                    .documents()
                    .updateVersion(
                        actor.workspaceId(), read.withStatus(IngestionStatus.PROCESSING)));
    assertThat(
            ports
                .jdbc()
                .queryForObject(
                    "select ingestion_summary_json::text from document_versions where id = ?",
                    String.class,
                    version.id().value()))
        .isEqualTo("{\"filename\": \"old.docx\", \"soa_found\": true, \"size_bytes\": 12}");
  }

  @Test
  void an_upload_of_unknown_size_counts_as_none_and_is_not_forgotten() {
    ports
        .jdbc()
        .update(
            "update document_versions set source_size_bytes = null, ingestion_summary_json = null"
                + " where id = ?",
            version.id().value());

    DocumentVersion read =
        ports.documents().findVersion(actor.workspaceId(), version.id()).orElseThrow();
    assertThat(read.sourceFile()).isEmpty();
    ports
        .transactions()
        .run(
            () ->
                ports
                    .documents()
                    .updateVersion(actor.workspaceId(), read.withStatus(IngestionStatus.FAILED)));
    assertThat(
            ports
                .jdbc()
                .queryForObject(
                    "select source_sha256 from document_versions where id = ?",
                    String.class,
                    version.id().value()))
        .isEqualTo(StudyFixture.docx('a').sha256().hex());
  }
}
