package io.clinnexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.display.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineMainTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeApi api;

  @BeforeEach
  void start_the_api() throws IOException {
    api = new FakeApi();
  }

  @AfterEach
  void stop_the_api() {
    api.close();
  }

  @Test
  void two_versions_of_a_document_get_the_labels_in_the_order_of_the_files() throws IOException {
    int code =
        run(
            "ingest",
            file("plan-v1.docx", "one"),
            file("plan-v2.docx", "two"),
            "--study",
            "ABC-301");

    assertThat(code).isZero();
    assertThat(api.all("study-", "study_code")).containsExactly("ABC-301");
    assertThat(api.all("document-", "title")).containsExactly("plan");
    assertThat(api.all("version-", "version_label")).containsExactly("v1", "v2");
    assertThat(out())
        .contains("plan-v1.docx   ABC-301 v1   succeeded in 0.84 s")
        .contains("  anchors      3: p 2 · cell 1")
        .contains("  steps        parse_docx 120 ms · publish 30 ms")
        .contains("50 in the file, 40 anchored, 10 skipped with a reason, 0 unaccounted");
  }

  @Test
  void the_key_goes_with_each_request() {
    new ApiClient(URI.create(api.url()), Optional.of("cnx_key_x")).get("/api/v1/me?x=1");
    new ApiClient(URI.create(api.url()), Optional.empty()).get("/api/v1/me?x=1");

    assertThat(api.authorizations).containsExactly("Bearer cnx_key_x", null);
  }

  @Test
  void with_json_each_document_is_one_object() throws IOException {
    String file = file("plan.docx", "one");

    int code = run("ingest", file, "--study", "ABC-301", "--label", "final", "--json");

    JsonNode printed = JsonMapper.shared().readTree(out());
    assertThat(code).isZero();
    assertThat(err.size()).isZero();
    assertThat(printed)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"file": "%s", "study": "ABC-301", "label": "final", "status": "succeeded",
                     "document_version_id": "version-3", "run_id": "run-4",
                     "anchors": {"p": 2, "cell": 1}, "zones": {"safety": 3}, "languages": {"en": 3},
                     "sections": 1, "chunks": 1, "unaccounted_chars": 0, "skipped_chars": {"comment": 10},
                     "duration_ms": 840, "steps_ms": {"parse_docx": 120, "publish": 30}, "warnings": []}
                    """
                        .formatted(file)));
  }

  @Test
  void refused_broken_and_missing_files_are_told_apart_and_the_others_get_through()
      throws IOException {
    int code =
        run(
            "ingest",
            file("a.docx", "refuse"),
            file("b.docx", "break"),
            folder.resolve("missing.docx").toString(),
            file("c.docx", "fine"),
            "--json");

    List<JsonNode> printed = out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(code).isEqualTo(1);
    assertThat(printed)
        .extracting(
            r ->
                Path.of(r.path("file").asString()).getFileName()
                    + " "
                    + r.path("status").asString()
                    + " "
                    + r.path("error").path("code").asString(""))
        .containsExactlyInAnyOrder(
            "a.docx refused UNSUPPORTED_FORMAT",
            "b.docx failed CORRUPT_FILE",
            "missing.docx refused file.not-readable",
            "c.docx succeeded ");
  }

  @Test
  void a_known_label_is_ingested_again() throws IOException {
    String file = file("plan.docx", "one");

    run("ingest", file, "--label", "v1");
    run("ingest", file, "--label", "v1");

    assertThat(api.all("version-", "version_label")).containsExactly("v1");
    assertThat(api.all("run-", "state")).containsExactly("succeeded", "succeeded");
  }

  @Test
  void one_label_for_two_files_of_a_document_is_wrong_usage() throws IOException {
    int code = run("ingest", file("plan-v1.docx", "1"), file("plan-v2.docx", "2"), "--label", "x");

    assertThat(code).isEqualTo(2);
    assertThat(err()).contains("--label fits one file of a document");
    assertThat(api.all("study-", "id")).isEmpty();
  }

  @Test
  void hits_are_shown_with_their_document_and_section() throws IOException {
    run("ingest", file("plan-v1.docx", "one"), "--study", "ABC-301");
    out.reset();

    int code =
        run(
            "search",
            "pregnant",
            "women",
            "--study",
            "ABC-301",
            "--zone",
            "population",
            "--language",
            "en");

    assertThat(code).isZero();
    assertThat(api.searches)
        .containsExactly("q=pregnant women&limit=5&study_id=study-1&zone=population&language=en");
    assertThat(out())
        .isEqualTo(
            """

             1. 0.750  plan v1   zone population   en
                § 5.2 Exclusion
                No pregnancy.
            """);
  }

  @Test
  void an_unknown_study_is_said_so() {
    int code = run("search", "dose", "--study", "NONE");

    assertThat(code).isEqualTo(1);
    assertThat(err()).isEqualTo("clinnexus: no study has the code NONE\n");
  }

  @Test
  void a_silent_api_is_exit_code_3_with_the_command_to_run() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    int code = CommandLineMain.run(screen(), "search", "dose", "--api", "http://127.0.0.1:" + port);

    assertThat(code).isEqualTo(3);
    assertThat(err())
        .isEqualTo(
            "clinnexus: the ClinNexus API does not answer at http://127.0.0.1:"
                + port
                + "; start it with ./clinnexus up\n");
  }

  @Test
  void a_verb_without_its_arguments_is_wrong_usage() {
    assertThat(run("ingest")).isEqualTo(2);
    assertThat(err()).contains("Missing required parameter: 'FILE'");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--api";
    all[args.length + 1] = api.url();
    return CommandLineMain.run(screen(), all);
  }

  private Screen screen() {
    return new Screen(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        0);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
