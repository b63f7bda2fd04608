package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes to many rows beside the upgrade, cut off and gone on with. */
@PostgresTest(migrated = false)
class BackfillTest {

  private static final int ROWS = 2_000;
  private static final String FILE =
      """
      -- Revision 9999 needs a size for each box.
      --table: box
      --key: id
      --batch: 50
      --todo: t.size is null
      --set: size = length(t.label), times = t.times + 1
      """;

  @TempDir private Path folder;
  private TestedDatabase database;
  private String name;

  BackfillTest(TestDatabase place) {
    database = new TestedDatabase(place);
  }

  @BeforeEach
  void fill() {
    name = "box_" + UUID.randomUUID().toString().replace("-", "");
    database.run(
        "create table "
            + name
            + " (id uuid primary key, label text not null, size integer, times integer not null default 0)",
        "insert into %s (id, label) select gen_random_uuid(), repeat('x', n %% 7) from generate_series(1, %d) n"
            .formatted(name, ROWS),
        "analyze " + name);
  }

  @Test
  void every_row_is_changed_once_and_a_second_run_changes_none() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Backfill backfill = Backfill.read(file(FILE));

    assertThat(new BackfillRun(database.login(), out).run(backfill)).isEqualTo(ROWS);
    assertThat(new BackfillRun(database.login(), out).run(backfill)).isZero();

    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "9999-sizes: done, 2000 rows changed.", "9999-sizes: done, 0 rows changed.");
    assertAllChangedOnce();
  }

  @Test
  void a_killed_run_goes_on_where_it_was() throws Exception {
    // each row takes two milliseconds, so that the run is killed in its middle
    Path slow =
        file(
            FILE.replace(
                "t.times + 1", "t.times + (case when pg_sleep(0.002) is null then 0 else 1 end)"));
    Process process = start(slow);
    try {
      while (done() < 200) {
        assertThat(process.isAlive()).isTrue();
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    long before = done();
    assertThat(before).isBetween(200L, ROWS - 1L);

    Process again = start(slow);
    String said = new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(again.waitFor()).isZero();
    assertThat(said)
        .contains("looked at ")
        .contains("of about 2000 rows")
        .contains("9999-sizes: done, ");
    assertAllChangedOnce();
  }

  @Test
  void rows_that_somebody_holds_are_done_when_they_are_free() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Backfill backfill = Backfill.read(file(FILE));
    try (Connection holder = database.place().connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select 1 from %s order by id limit 3 for update".formatted(name));
      Thread freeing =
          new Thread(
              () -> {
                while (done() < ROWS - 3) {
                  Thread.onSpinWait();
                }
                rollback(holder);
              });
      freeing.start();

      long changed =
          new BackfillRun(database.login(), new PrintStream(said, true, StandardCharsets.UTF_8))
              .run(backfill);

      freeing.join();
      assertThat(changed).isEqualTo(ROWS);
    }
    assertAllChangedOnce();
  }

  @Test
  void a_file_that_says_too_little_is_refused() {
    assertThatThrownBy(() -> Backfill.parse("x", FILE.replace("--key: id", "")))
        .isInstanceOf(MigrationRefused.class)
        .hasMessage("x: the line --key: is missing.");
    assertThatThrownBy(() -> Backfill.parse("x", FILE + "--batch: 7\n"))
        .isInstanceOf(MigrationRefused.class)
        .hasMessage("x: batch stands there twice.");
    assertThatThrownBy(() -> Backfill.parse("x", FILE.replace("50", "many")))
        .isInstanceOf(MigrationRefused.class)
        .hasMessage("x: the batch is a number of rows.");
    assertThatThrownBy(() -> Backfill.parse("x", FILE.replace("box", "box; drop table box")))
        .isInstanceOf(MigrationRefused.class);
  }

  @Test
  void a_statement_that_fails_is_told_with_its_state() throws IOException {
    Backfill wrong = Backfill.read(file(FILE.replace("t.size is null", "t.size / 0 is null")));

    assertThatThrownBy(
            () ->
                new BackfillRun(database.login(), new PrintStream(new ByteArrayOutputStream()))
                    .run(wrong))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageStartingWith("9999-sizes failed (SQLSTATE 22012): ");
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("9999-sizes.sql");
    Files.writeString(file, text.replace("--table: box", "--table: " + name));
    return file;
  }

  private Process start(Path file) throws IOException {
    TestDatabase place = database.place();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MigratorMain.class.getName(),
            "backfill",
            file.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "DB_HOST", place.host(),
                "DB_PORT", String.valueOf(place.port()),
                "DB_NAME", place.name(),
                "DB_USER", place.user(),
                "DB_PASSWORD", place.password()));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private long done() {
    return Long.parseLong(
        database.rows("select count(*) from %s where size is not null".formatted(name)).get(0));
  }

  private void assertAllChangedOnce() {
    assertThat(
            database.rows(
                "select size = length(label), times, count(*) from %s group by 1, 2"
                    .formatted(name)))
        .isEqualTo(List.of("t|1|" + ROWS));
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
