package io.clinnexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Samples;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is delivered, over HTTP, on a real database and a real folder. */
@PostgresTest
class ApiOnPostgresTest {

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
            "--clinnexus.files.directory=" + files);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    api = new HttpProbe(URI.create("http://127.0.0.1:" + port));
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
