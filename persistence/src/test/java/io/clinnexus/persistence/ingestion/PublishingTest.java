package io.clinnexus.persistence.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.PublishRun;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing does to the rows. */
@PostgresTest
class PublishingTest {

  private static PgPorts ports;

  private Actor actor;
  private DocumentVersion version;
  private AnchorFixture fixture;

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
    fixture = new AnchorFixture(version.id());
  }

  @Test
  void the_same_content_again_touches_no_row() {
    List<Anchor> anchors = fixture.document();
    publish(anchors, fixture.chunks(anchors));
    List<Map<String, Object>> before = physicalRows();
    publish(anchors, fixture.chunks(anchors));

    assertThat(before).hasSize(9);
    assertThat(physicalRows()).isEqualTo(before);
  }

  @Test
  void a_changed_row_keeps_its_id_and_its_time_of_creation() {
    Anchor first = fixture.paragraph(1, "One", "S");
    publish(List.of(first), List.of());
    Map<String, Object> before = anchorRow(first);
    publish(
        List.of(fixture.paragraph(1, "Zero", "S"), fixture.paragraph(2, "One", "S")), List.of());

    Map<String, Object> after = anchorRow(first);
    assertThat(after.get("document_order")).isEqualTo(2);
    assertThat(after.get("id")).isEqualTo(before.get("id"));
    assertThat(after.get("created_at")).isEqualTo(before.get("created_at"));
  }

  @Test
  void the_row_id_follows_from_the_business_key() {
    Anchor anchor = fixture.paragraph(1, "One", "S");
    publish(List.of(anchor), List.of());

    assertThat(anchorRow(anchor).get("id"))
        .isEqualTo(UUID.nameUUIDFromBytes(anchor.id().format().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void rows_stand_in_document_order_on_disk() {
    List<Anchor> anchors = fixture.document();
    publish(anchors, List.of());

    assertThat(
            ports
                .jdbc()
                .queryForList(
                    "select document_order from anchors where doc_version_id = ? order by ctid",
                    Integer.class,
                    version.id().value()))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void locations_have_the_keys_of_the_original_and_ours() {
    publish(fixture.document(), List.of());

    assertThat(
            ports
                .jdbc()
                .queryForList(
                    "select location_json::text from anchors where doc_version_id = ? and"
                        + " document_order in (3, 5, 6) order by document_order",
                    String.class,
                    version.id().value()))
        .containsExactly(
            "{\"style\": \"Heading 2\", \"para_index\": 3, \"heading_mode\": \"style\","
                + " \"number_label\": \"1.1\", \"section_path\": \"1 Safety/1.1 AE/SAE\","
                + " \"heading_title\": \"AE/SAE\", \"section_titles\": [\"1 Safety\","
                + " \"1.1 AE/SAE\"]}",
            "{\"col_idx\": 2, \"row_idx\": 1, \"col_span\": 3, \"row_span\": 1, \"table_id\": 2,"
                + " \"is_header\": false, \"header_path\": {\"col_headers\": [\"Visit\","
                + " \"Day 1\"], \"row_headers\": [\"ECG\"]}, \"table_index\": 2,"
                + " \"section_titles\": [\"1 Safety\", \"1.1 AE/SAE\"], \"para_index_hint\":"
                + " null}",
            "{\"fn_index\": 4, \"note_kind\": \"endnote\", \"para_index\": null,"
                + " \"section_path\": \"FOOTNOTES\", \"fn_para_index\": 1, \"section_titles\":"
                + " [\"FOOTNOTES\"]}");
  }

  @Test
  void chunk_rows_tell_how_their_vector_was_made() {
    List<Anchor> anchors = fixture.document();
    publish(anchors, fixture.chunks(anchors).subList(0, 1));

    assertThat(
            ports
                .jdbc()
                .queryForMap(
                    "select metadata_json::text, embedder, embedder_version, chunk_order,"
                        + " vector_dims(embedding) as dims from chunks where doc_version_id = ?",
                    version.id().value()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "metadata_json",
                "{\"anchor_count\": 2, \"embedding_type\": \"fixture\", \"token_estimate\": 10}",
                "embedder",
                "fixture",
                "embedder_version",
                "1",
                "chunk_order",
                1,
                "dims",
                1536));
  }

  @Test
  void a_zombie_publishes_nothing_fifty_times() {
    IngestionRunId runId = new IngestionRunId(UUID.randomUUID());
    ports.transactions().run(() -> ports.runs().add(actor, runId, version.id()));
    for (int i = 0; i < 50; i++) {
      ClaimedRun zombie = claim(runId);
      claim(runId);
      assertThatThrownBy(() -> publish(zombie, fixture.document())).isInstanceOf(StaleClaim.class);
    }
    ClaimedRun newest = claim(runId);
    assertThat(physicalRows()).isEmpty();
    assertThat(publish(newest, List.of(fixture.paragraph(1, "Right", "S"))))
        .isEqualTo(IngestionStatus.READY);

    assertThatThrownBy(() -> publish(newest, fixture.document())).isInstanceOf(StaleClaim.class);
    assertThat(
            ports
                .anchors()
                .list(actor.workspaceId(), version.id(), AnchorFilter.ALL, PageRequest.first(9))
                .items())
        .containsExactly(fixture.paragraph(1, "Right", "S"));
    assertThat(ports.auditEntries(actor)).hasSize(1);
  }

  @Test
  void publishing_keeps_what_the_upload_told_about_the_file() {
    IngestionRunId runId = new IngestionRunId(UUID.randomUUID());
    ports.transactions().run(() -> ports.runs().add(actor, runId, version.id()));
    ports
        .jdbc()
        .update(
            "update document_versions set ingestion_summary_json = ingestion_summary_json ||"
                + " '{\"soa_found\": true, \"document_language_source\": \"auto\"}' where id = ?",
            version.id().value());
    publish(claim(runId), fixture.document());

    assertThat(
            ports
                .jdbc()
                .queryForObject(
                    "select ingestion_summary_json::text from document_versions where id = ?",
                    String.class,
                    version.id().value()))
        .isEqualTo(
            "{\"errors\": [], \"filename\": \"protocol a.docx\", \"warnings\": [\"w\"],"
                + " \"size_bytes\": 4711, \"needs_review\": false, \"num_sections\": 2,"
                + " \"chunks_created\": 3, \"counts_by_type\": {\"p\": 6},"
                + " \"anchors_created\": 6, \"document_language_source\": \"auto\"}");
  }

  private void publish(List<Anchor> anchors, List<Chunk> chunks) {
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(actor.workspaceId(), version.id(), anchors, chunks);
              ports.content().publishStaged(actor.workspaceId(), version.id());
            });
  }

  private ClaimedRun claim(IngestionRunId runId) {
    return ports
        .transactions()
        .call(
            () ->
                ports
                    .runs()
                    .claim(
                        new IngestionJob(actor.workspaceId(), runId),
                        new BuildIdentity("build", "hash")))
        .orElseThrow();
  }

  private IngestionStatus publish(ClaimedRun claim, List<Anchor> anchors) {
    RunSummary summary =
        new RunSummary(
            Optional.empty(),
            Map.of(),
            new AnchorStatistics(6, Map.of("p", 6L), Map.of(), Map.of(), 2),
            new ChunkStatistics(3, Map.of(), Map.of(), 9),
            FindingStatistics.NONE,
            Optional.empty(),
            List.of("w"));
    return new PublishRun(
            ports.documents(),
            ports.runs(),
            ports.content(),
            ports.findings(),
            ports.followUps(),
            ports.auditTrail(),
            ports.transactions())
        .handle(
            new PublishRun.Command(
                claim,
                anchors,
                fixture.chunks(anchors),
                VersionFindings.NONE,
                DocumentLanguage.EN,
                () -> summary,
                QualityReport.CLEAN));
  }

  private Map<String, Object> anchorRow(Anchor anchor) {
    return ports
        .jdbc()
        .queryForMap("select * from anchors where anchor_id = ?", anchor.id().format());
  }

  /** Where every row lies and which transaction wrote it: equal only if nothing was written. */
  private List<Map<String, Object>> physicalRows() {
    return ports
        .jdbc()
        .queryForList(
            "select ctid::text, xmin::text, xmax::text, id, created_at from anchors where"
                + " doc_version_id = ? union all select ctid::text, xmin::text, xmax::text, id,"
                + " created_at from chunks where doc_version_id = ? order by 4",
            version.id().value(),
            version.id().value());
  }
}
