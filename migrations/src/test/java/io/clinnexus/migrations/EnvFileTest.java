package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {

  @Test
  void lines_of_name_and_value_are_settings_and_everything_else_is_not() {
    assertThat(
            EnvFile.parse(
                List.of(
                    "# DB_HOST=comment",
                    "",
                    "DB_HOST=db",
                    " export DB_PORT = 5433 ",
                    "DB_NAME='a b'",
                    "DB_USER=\"u\"",
                    "DB_PASSWORD=p=#1",
                    "nothing",
                    "=x")))
        .isEqualTo(
            Map.of(
                "DB_HOST",
                "db",
                "DB_PORT",
                "5433",
                "DB_NAME",
                "a b",
                "DB_USER",
                "u",
                "DB_PASSWORD",
                "p=#1"));
  }

  @Test
  void the_environment_wins_over_the_nearest_file_and_the_file_over_the_defaults(
      @TempDir Path folder) throws IOException {
    Path below = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve(".env"), "DB_HOST=db\nDB_NAME=from_file\n");

    DatabaseLogin login =
        DatabaseLogin.fromSettings(Map.of("DB_NAME", "from_environment", "DB_HOST", ""), below);

    assertThat(login.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/from_environment");
    assertThat(login.user()).isEqualTo("clinnexus");
    assertThat(login.password()).isEqualTo("clinnexus");
    assertThat(login).hasToString("jdbc:postgresql://db:5432/from_environment as clinnexus");
  }
}
