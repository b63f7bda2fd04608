package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class DriftTest {

  @TempDir private Path folder;

  @Test
  void each_planted_difference_is_named_and_what_makes_it_right_does(TestDatabase place)
      throws SQLException {
    TestedDatabase database = new TestedDatabase(place);
    assertThat(drift(place))
        .isEqualTo(
            "0: The database is what the changelog makes at revision %s."
                .formatted(Golden.headRevision()));

    PlantedDifferences.ALL.forEach(planted -> database.run(planted.sql()));
    Drift.Report report = new Drift(database.login()).find();

    assertThat(report.differences().stream().map(SchemaDifference::describe))
        .containsExactlyInAnyOrderElementsOf(
            PlantedDifferences.ALL.stream().flatMap(planted -> planted.found().stream()).toList());
    assertThat(PlantedDifferences.ALL).hasSizeGreaterThanOrEqualTo(20);
    assertThat(drift(place)).startsWith("1: ").endsWith("each with what would make it right.");

    for (SchemaDifference difference : report.differences()) {
      difference.statements().forEach(database::run);
    }
    try (TestDatabase clean = TestDatabase.migrated()) {
      SchemaObjects expected = Drift.read(new TestedDatabase(clean).login());
      assertThat(Drift.read(database.login()).differencesTo(expected))
          .extracting(SchemaDifference::describe)
          .containsExactly(PlantedDifferences.NOT_FOR_SQL);
    }
  }

  @Test
  void a_database_that_waits_for_an_upgrade_is_compared_with_its_own_revision() {
    try (TestDatabase old = TestDatabase.empty()) {
      TestedDatabase database = new TestedDatabase(old);
      assertThat(drift(old)).startsWith("2: The database is empty.");
      database.migrator().updateTo("0012");
      database.run("drop index ix_facts_status");

      assertThat(drift(old))
          .isEqualTo(
              """
              1: missing index ix_facts_status
                  CREATE INDEX ix_facts_status ON facts USING btree (status);
              1 differences from revision 0012, each with what would make it right.""");

      database.run("delete from databasechangelog where id = '0011-99-tag'");
      assertThat(drift(old)).startsWith("2: The upgrade to revision 0012 was cut off");
    }
  }

  @Test
  void who_may_not_make_a_database_is_told_what_to_ask_for(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    String role = place.name() + "_reader";
    database.run(
        "create role %s login password 'secret'".formatted(role),
        "grant select on databasechangelog to " + role);
    try {
      Drift drift = new Drift(new DatabaseLogin(place.jdbcUrl(), role, "secret"));
      assertThatThrownBy(drift::find)
          .isInstanceOf(MigrationRefused.class)
          .hasMessageEndingWith(
              "Let an administrator of the server run: alter role \"%s\" createdb;"
                  .formatted(role));
    } finally {
      database.run("drop owned by " + role, "drop role " + role);
    }
  }

  @Test
  void the_scratch_database_goes_in_any_case(TestDatabase place) throws SQLException {
    TestedDatabase database = new TestedDatabase(place);
    List<String> names = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (ScratchDatabase scratch = ScratchDatabase.beside(database.login())) {
                names.add(scratch.login().jdbcUrl().replaceFirst(".*/", ""));
                throw new MigrationRefused("the changelog is broken");
              }
            })
        .isInstanceOf(MigrationRefused.class);
    assertThat(names).singleElement().asString().startsWith("clinnexus_scratch_");
    assertThat(database.rows("select 1 from pg_database where datname = '" + names.get(0) + "'"))
        .isEmpty();
  }

  private String drift(TestDatabase place) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of(
            "DB_HOST", place.host(),
            "DB_PORT", String.valueOf(place.port()),
            "DB_NAME", place.name(),
            "DB_USER", place.user(),
            "DB_PASSWORD", place.password());
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    int code = new MigratorMain(out, environment, folder).run("drift");
    return code + ": " + output.toString(StandardCharsets.UTF_8).replace("\r", "").stripTrailing();
  }
}
