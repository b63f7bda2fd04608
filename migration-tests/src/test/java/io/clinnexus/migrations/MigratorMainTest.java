package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest(migrated = false)
class MigratorMainTest {

  private static final String LAST = Golden.headRevision() + "-99-tag";

  @TempDir private Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();

  @Test
  void the_verbs_move_a_database_and_say_where_it_stands(TestDatabase place) throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        # settings
        DB_HOST=%s
        DB_PORT=%d
        DB_NAME="%s"
        DB_USER=%s
        DB_PASSWORD=%s
        """
            .formatted(place.host(), place.port(), place.name(), place.user(), place.password()));

    assertThat(run("status"))
        .isEqualTo("1: The database is empty. Run: mvn -pl migrations liquibase:update");
    assertThat(run("update-to-tag", "0012"))
        .startsWith("0:   0001-01-create-vector-extension")
        .endsWith(
            "97 changesets applied.\nThe database is at revision 0012 and lacks %d changesets (0013-01-create-ingestion-runs to %s). Run: mvn -pl migrations liquibase:update"
                .formatted(KnownChangesets.ofThisBuild().ids().size() - 97, LAST));
    assertThat(run("rollback", "0011"))
        .contains("7 changesets rolled back.\nThe database is at revision 0011");
    assertThat(run("rollback", "0011")).startsWith("0: 0 changesets rolled back.");
    assertThat(run("rollback", "0099"))
        .startsWith("1: The migration can not run")
        .contains("'0099'");
    assertThat(run("update-to-tag", "0099")).isEqualTo("1: There is no revision 0099.");
    assertThat(run("adopt")).startsWith("1: Nothing to adopt");
    String current =
        "The database is at revision %s, the one this build knows."
            .formatted(Golden.headRevision());
    assertThat(run("update")).endsWith(current);
    assertThat(run("update")).startsWith("0: 0 changesets applied.");
    assertThat(run("status")).isEqualTo("0: " + current);
    assertThat(run("release-lock")).isEqualTo("0: No migration holds the lock.");

    new TestedDatabase(place)
        .run(
            "update databasechangelog set id = '9999-01-from-the-future' where id = '%s'"
                .formatted(LAST));
    assertThat(run("status"))
        .isEqualTo(
            "1: The database is ahead of this build, which does not know: 9999-01-from-the-future");
  }

  @Test
  void what_is_no_verb_is_answered_with_the_verbs() {
    assertThat(run()).startsWith("2: usage: update | ");
    assertThat(run("upgrade")).startsWith("2: usage: update | ");
    assertThat(run("rollback")).startsWith("2: usage: update | ");
  }

  @Test
  void a_server_that_is_not_there_is_named_without_its_password() {
    environment = Map.of("DB_PORT", "1", "DB_PASSWORD", "secret");
    assertThat(run("update"))
        .startsWith(
            "1: The database jdbc:postgresql://localhost:1/clinnexus as clinnexus can not be used: ")
        .doesNotContain("secret");
  }

  private String run(String... args) {
    output.reset();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    int code = new MigratorMain(out, environment, folder).run(args);
    return code + ": " + output.toString(StandardCharsets.UTF_8).replace("\r", "").stripTrailing();
  }
}
