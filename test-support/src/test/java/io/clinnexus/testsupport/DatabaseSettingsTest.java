package io.clinnexus.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a copy of the project that has never started a database. */
class DatabaseSettingsTest {

  private static final String DEFAULTS =
      """
      DB_HOST=localhost
      DB_PORT=5432
      DB_NAME=clinnexus
      DB_USER=clinnexus
      DB_PASSWORD=clinnexus
      DB_RUNTIME_USER=clinnexus_app
      DB_RUNTIME_PASSWORD=clinnexus_app
      """;

  @TempDir private Path root;

  @BeforeEach
  void copy_the_launcher() throws IOException {
    Path project = LauncherScript.above(Path.of("")).root();
    Files.copy(project.resolve("clinnexus"), root.resolve("clinnexus"));
    Path launcher = project.resolve("launcher");
    try (Stream<Path> files = Files.walk(launcher)) {
      files.forEach(
          file -> copy(file, root.resolve("launcher").resolve(launcher.relativize(file))));
    }
  }

  @Test
  void without_settings_the_defaults_hold() throws Exception {
    assertThat(env(Map.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void the_file_is_read_line_by_line_and_never_executed() throws Exception {
    Files.writeString(
        root.resolve(".env"),
        """
        # a comment, and a name that only looks like one of ours
        XDB_NAME=wrong
        DB_HOST=db.example\r
        export DB_PORT=6543
        DB_NAME="quoted"
        DB_USER=first
        DB_USER=second
        DB_PASSWORD=$(touch executed)
        DB_RUNTIME_USER=app
        """);

    assertThat(env(Map.of()))
        .isEqualTo(
            """
            DB_HOST=db.example
            DB_PORT=6543
            DB_NAME=quoted
            DB_USER=second
            DB_PASSWORD=\\$\\(touch\\ executed\\)
            DB_RUNTIME_USER=app
            DB_RUNTIME_PASSWORD=clinnexus_app
            """);
    assertThat(root.resolve("executed")).doesNotExist();
  }

  @Test
  void the_environment_wins_over_the_file_name_by_name_unless_it_is_empty() throws Exception {
    Files.writeString(root.resolve(".env"), "DB_HOST=file\nDB_PORT=6543\nDB_NAME=from_file\n");

    assertThat(env(Map.of("DB_HOST", "environment", "DB_PORT", "")))
        .isEqualTo(
            """
            DB_HOST=environment
            DB_PORT=6543
            DB_NAME=from_file
            DB_USER=clinnexus
            DB_PASSWORD=clinnexus
            DB_RUNTIME_USER=clinnexus_app
            DB_RUNTIME_PASSWORD=clinnexus_app
            """);
  }

  @Test
  void a_server_of_the_user_that_does_not_answer_is_an_error_and_no_other_way_is_tried()
      throws Exception {
    Output output = run(Map.of("DB_HOST", "127.0.0.1", "DB_PORT", "1"), "start");

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.said())
        .startsWith("clinnexus: DB_HOST is set, but nothing answers at 127.0.0.1:1.");
  }

  @Test
  void a_name_that_could_break_out_of_a_statement_is_refused() throws Exception {
    Output output = run(Map.of("DB_NAME", "x\"; drop"), "env");

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.said())
        .contains("DB_NAME, DB_USER and DB_RUNTIME_USER may hold letters, digits, _ and - only");
  }

  @Test
  void status_of_a_database_that_was_never_started_has_its_own_exit_code() throws Exception {
    Output output = run(Map.of(), "status");

    assertThat(output.exit()).isEqualTo(3);
    assertThat(output.printed()).isEqualTo("no database has been started; ./clinnexus db start\n");
  }

  @Test
  void no_way_at_all_is_an_error_that_says_what_was_tried() throws Exception {
    Output output = run(Map.of("CLINNEXUS_DB_WAY", "none"), "start");

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.said())
        .contains("no PostgreSQL with pgvector can be had here. Tried:")
        .contains("settings: DB_HOST is not set")
        .contains("apt-get install mmdebstrap");
  }

  private String env(Map<String, String> environment) throws IOException, InterruptedException {
    Output output = run(environment, "env");
    assertThat(output.exit()).isZero();
    return output.printed();
  }

  private Output run(Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    Path printed = root.resolve("printed");
    Path said = root.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("bash", root.resolve("clinnexus").toString(), "db", command)
            .directory(root.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
    builder.environment().putAll(new TreeMap<>(environment));
    int exit = builder.start().waitFor();
    return new Output(exit, Files.readString(printed), Files.readString(said));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Output(int exit, String printed, String said) {}
}
