package io.clinnexus.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the launcher takes the settings for those of the server it started itself. */
class OwnServerTest {

  private static final String ASK =
      """
      . "$CLINNEXUS_ROOT/launcher/lib/database.sh"
      if database_is_own; then echo own; else echo other; fi
      """;

  /** Otherwise a migration of another database of that server would migrate ours instead. */
  @ParameterizedTest
  @CsvSource({
    "localhost,5599,clinnexus,clinnexus,own",
    "127.0.0.1,5599,clinnexus,clinnexus,own",
    "localhost,5599,another,clinnexus,other",
    "localhost,5599,clinnexus,somebody,other",
    "localhost,5600,clinnexus,clinnexus,other",
    "db.example,5599,clinnexus,clinnexus,other",
  })
  void only_the_very_database_that_it_started_is_its_own(
      String host, String port, String name, String user, String answer, @TempDir Path state)
      throws IOException, InterruptedException {
    Path settings = state.resolve("database/run/settings");
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "DB_PORT=5599\nDB_NAME=clinnexus\nDB_USER=clinnexus\n");

    assertThat(ask(state, host, port, name, user)).isEqualTo(answer);
  }

  @Test
  void nothing_is_its_own_before_it_started_one(@TempDir Path state)
      throws IOException, InterruptedException {
    assertThat(ask(state, "localhost", "5432", "clinnexus", "clinnexus")).isEqualTo("other");
  }

  private static String ask(Path state, String host, String port, String name, String user)
      throws IOException, InterruptedException {
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", ASK);
    bash.environment()
        .putAll(
            Map.of(
                "CLINNEXUS_ROOT",
                LauncherScript.above(Path.of("")).root().toString(),
                "STATE",
                state.toString(),
                "WANTED_HOST",
                host,
                "WANTED_PORT",
                port,
                "WANTED_NAME",
                name,
                "WANTED_USER",
                user));
    Process process = bash.redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String answer = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return answer.strip();
    }
  }
}
