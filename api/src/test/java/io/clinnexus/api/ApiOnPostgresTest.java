package io.clinnexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.corefacts.CoreFactSheet;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.NewCoreFacts;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionFixture;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.HeadingBlockId;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicFixture;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is delivered, over HTTP, on a real database and a real folder. */
@PostgresTest
class ApiOnPostgresTest {

  private static final WorkspaceId WORKSPACE = Actor.builtIn().workspaceId();

  @TempDir private static Path files;

  private static ConfigurableApplicationContext context;
  private static HttpProbe api;

  @BeforeAll
  static void start(TestDatabase database) {
    context =
        SpringApplication.run(
            ApiApplication.class,
            "--server.port=0",
            "--clinnexus.database.host=" + database.host(),
            "--clinnexus.database.port=" + database.port(),
            "--clinnexus.database.name=" + database.name(),
            "--clinnexus.database.user=" + database.runtimeUser(),
            "--clinnexus.database.password=" + database.runtimePassword(),
            "--clinnexus.files.directory=" + files,
            "--clinnexus.audit.directory=" + files.resolve("audit"));
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    api = new HttpProbe(URI.create("http://127.0.0.1:" + port), Keys.of(context, Actor.builtIn()));
  }

  @AfterAll
  static void stop() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void from_a_study_to_a_queued_run_and_back(TestDatabase database) throws SQLException {
    String versionId = Samples.version(api, Samples.document(api));
    String version = "/api/v1/document-versions/" + versionId;
    byte[] docx = Samples.docx("Objectives of the study");
    Answer uploaded = api.upload(version + "/file", "протокол.docx", docx);
    assertThat(uploaded.status()).isEqualTo(200);
    assertThat(api.get(version).at("/source_file/file_name")).isEqualTo("протокол.docx");
    assertThat(api.get(version + "/file").header("content-length"))
        .isEqualTo(String.valueOf(docx.length));

    Answer requested = api.post(version + "/ingestions");
    assertThat(requested.status()).isEqualTo(202);
    String run = requested.header("location");
    assertThat(api.get(run).at("/state")).isEqualTo("queued");
    assertThat(api.get(version).at("/ingestion_status")).isEqualTo("processing");
    assertThat(rows(database, "select count(*) from scheduled_tasks")).containsExactly("1");
    assertThat(api.post(version + "/ingestions").at("/details/run_id"))
        .isEqualTo(requested.at("/id"));
    assertThat(api.upload(version + "/file", "b.docx", docx).status()).isEqualTo(409);

    Answer cancelled = api.post(run + "/cancel");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(cancelled.at("/state")).isEqualTo("cancelled");
    assertThat(api.get(version).at("/ingestion_status")).isEqualTo("uploaded");
    assertThat(api.get(version + "/ingestions").at("/items/0/id")).isEqualTo(requested.at("/id"));
    assertThat(api.get(version + "/anchors").json().at("/items").size()).isZero();
    assertThat(api.get(version + "/outline").json().at("/headings").size()).isZero();
    assertThat(
            rows(
                database,
                "select action from audit_log where entity_id = '"
                    + versionId
                    + "' order by created_at, action"))
        .containsExactly("create", "upload", "ingest_start", "ingest_cancelled");
  }

  @Test
  void what_an_ingestion_found_is_read_from_the_database() throws IOException {
    String document = Samples.document(api);
    StudyId studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    DocumentVersionId versionId =
        new DocumentVersionId(UUID.fromString(Samples.version(api, document)));
    List<Anchor> anchors = new AnchorFixture(versionId).document();
    port(Transactions.class)
        .run(
            () -> {
              port(TwinContent.class).stage(WORKSPACE, versionId, anchors, List.of());
              port(TwinContent.class).publishStaged(WORKSPACE, versionId);
              storeSections(versionId, anchors);
              storeTopics(versionId, anchors.get(2).id());
              storeFacts(studyId, versionId, anchors.get(4).id());
            });

    assertThat(api.get("/api/v1/section-contracts").at("/items/0/section_key")).isEqualTo("safety");
    assertThat(api.get("/api/v1/topics").at("/items/0/topic_key")).isEqualTo("adverse_events");
    String study = "/api/v1/studies/" + studyId.value();
    assertThat(api.get(study + "/core-facts").json().at("/facts_version").asInt()).isEqualTo(1);
    assertThat(api.get(study + "/core-facts/history").json().at("/items").size()).isEqualTo(1);
    String version = "/api/v1/document-versions/" + versionId.value();
    Answer sections = api.get(version + "/sections");
    assertThat(sections.at("/sections/0/title")).isEqualTo("Section safety");
    assertThat(sections.at("/sections/0/headings/0/kind")).isEqualTo("phrase");
    assertThat(api.get(version + "/sections/safety").json().at("/anchor_ids").size()).isEqualTo(2);
    Answer blocks = api.get(version + "/topics");
    assertThat(blocks.json().at("/items").size()).isEqualTo(3);
    assertThat(blocks.json().at("/items/0/topic_key").isNull()).isTrue();
    assertThat(blocks.at("/items/1/topic_key")).isEqualTo("adverse_events");
    assertThat(api.get(version + "/topics?limit=1").at("/next_cursor")).isNotEmpty();
    assertThat(api.get(version + "/topics/evidence").at("/evidence/0/anchor_ids/0"))
        .isEqualTo(anchors.get(2).id().format());
    assertThat(partsOf(version + "/soa/xlsx"))
        .contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
  }

  private static void storeSections(DocumentVersionId versionId, List<Anchor> anchors) {
    port(SectionContracts.class)
        .add(SectionFixture.contract(Actor.builtIn(), "safety", 1, true, StudyFixture.NOON));
    port(SectionMaps.class)
        .replaceMapped(
            WORKSPACE,
            versionId,
            List.of(
                SectionFixture.explained(
                    versionId, "safety", anchors.get(0).id(), anchors.get(1).id())));
  }

  private static void storeTopics(DocumentVersionId versionId, AnchorId heading) {
    port(Topics.class).put(TopicFixture.topic(Actor.builtIn(), "adverse_events"));
    port(TopicMappings.class)
        .assignBlocks(
            WORKSPACE,
            versionId,
            List.of(
                new BlockTopicAssignment(
                    HeadingBlockId.startingWith(heading),
                    new TopicKey("adverse_events"),
                    Optional.of(new Confidence(0.75)),
                    Optional.empty(),
                    StudyFixture.NOON)));
    port(TopicEvidences.class)
        .replace(
            WORKSPACE,
            versionId,
            List.of(
                TopicFixture.evidence(versionId, "adverse_events", SourceZone.SAFETY, heading)));
  }

  private static void storeFacts(StudyId studyId, DocumentVersionId versionId, AnchorId cell) {
    SchedulesOfActivities found =
        new SchedulesOfActivities(
            List.of(Samples.schedule(cell)),
            Optional.empty(),
            Optional.empty(),
            new Confidence(0.9),
            List.of());
    port(Facts.class)
        .replace(
            WORKSPACE,
            new VersionFacts(
                versionId,
                Set.of(FactType.SOA),
                new SoaFacts(studyId, versionId, StudyFixture.NOON).of(found)));
    port(CoreFacts.class)
        .append(
            WORKSPACE,
            new NewCoreFacts(
                studyId, Optional.empty(), Optional.of(versionId), CoreFactSheet.EMPTY));
  }

  private static List<String> partsOf(String path) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream workbook = new ZipInputStream(api.stream(path).body())) {
      for (ZipEntry part = workbook.getNextEntry(); part != null; part = workbook.getNextEntry()) {
        parts.add(part.getName());
      }
    }
    return parts;
  }

  private static <T> T port(Class<T> type) {
    return context.getBean(type);
  }

  @Test
  void search_answers_although_nothing_is_published() {
    Answer answer = api.get("/api/v1/search?q=primary%20endpoint");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/hits").size()).isZero();
    assertThat(answer.at("/embedder/name")).isNotBlank();
  }

  @Test
  void a_code_is_unique_and_pages_end() {
    String code = "PG-" + UUID.randomUUID();
    String body = "{\"study_code\":\"" + code + "\",\"title\":\"Исследование\"}";

    assertThat(api.post("/api/v1/studies", body).status()).isEqualTo(201);
    assertThat(api.post("/api/v1/studies", body).at("/code")).isEqualTo("study.code-taken");
    Answer page = api.get("/api/v1/studies?limit=1");
    List<String> seen = new ArrayList<>(List.of(page.at("/items/0/id")));
    while (!page.at("/next_cursor").isEmpty()) {
      page = api.get("/api/v1/studies?limit=1&cursor=" + page.at("/next_cursor"));
      seen.add(page.at("/items/0/id"));
    }
    assertThat(seen).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void a_foreign_cursor_is_refused() {
    assertThat(api.get("/api/v1/studies?cursor=%27%3B--").status()).isEqualTo(422);
  }

  @Test
  void it_says_that_it_is_ready() {
    assertThat(api.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  private static List<String> rows(TestDatabase database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
