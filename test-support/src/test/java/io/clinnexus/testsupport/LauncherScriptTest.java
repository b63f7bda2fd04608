package io.clinnexus.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherScriptTest {

  @Test
  void the_words_of_a_launcher_that_finds_nothing_become_the_failure(@TempDir Path root)
      throws IOException {
    Files.createDirectories(root.resolve("launcher"));
    Files.writeString(root.resolve("launcher/db.sh"), "");
    Files.writeString(root.resolve("clinnexus"), "echo 'nothing found; tried: docker' >&2; exit 1");
    Path module = Files.createDirectories(root.resolve("some-module"));

    assertThatThrownBy(() -> LauncherScript.above(module).testServer(List.of()))
        .isInstanceOf(NoPostgresServer.class)
        .hasMessage("nothing found; tried: docker");
  }

  @Test
  void a_folder_outside_the_project_has_no_launcher(@TempDir Path folder) {
    assertThatThrownBy(() -> LauncherScript.above(folder))
        .isInstanceOf(NoPostgresServer.class)
        .hasMessageContaining("launcher/db.sh");
  }
}
