package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.DiffCommandStep;
import liquibase.command.core.SnapshotCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.PreCompareCommandStep;
import liquibase.command.core.helpers.ReferenceDbUrlConnectionCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;

/**
 * Keeps the snapshot that liquibase:diff compares with at the head. With
 * -Dclinnexus.golden.write=true it is written anew.
 */
@PostgresTest
class HeadSnapshotTest {

  private static final Path FILE = Path.of("../migrations/src/main/liquibase/head-snapshot.json");

  @Test
  void a_database_at_the_head_does_not_differ_from_the_snapshot(TestDatabase place)
      throws Exception {
    Map<String, Object> quiet =
        Map.of(
            Scope.Attr.logService.name(),
            new QuietLogService(),
            Scope.Attr.ui.name(),
            new LoggerUIService());
    Scope.child(
        quiet,
        () -> {
          if (Boolean.getBoolean("clinnexus.golden.write")) {
            write(place);
          }
          String report = diff(place);
          assertThat(report.lines().filter(line -> line.matches("(Missing|Unexpected|Changed) .*")))
              .hasSize(3 * 8)
              .allMatch(line -> line.endsWith(": NONE"));
        });
  }

  private static void write(TestDatabase place) throws Exception {
    try (Connection connection = place.connect();
        OutputStream out = Files.newOutputStream(FILE)) {
      new CommandScope(SnapshotCommandStep.COMMAND_NAME)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(connection))
          .addArgumentValue(SnapshotCommandStep.SNAPSHOT_FORMAT_ARG, "json")
          .setOutput(out)
          .execute();
    }
    // neither the name of a test database nor its server belong in the file
    String text = Files.readString(FILE).replace(place.name(), "clinnexus");
    Files.writeString(
        FILE, text.replaceAll("jdbc:postgresql:[^\"]*", "").replaceAll("(?m)^ +", ""));
  }

  private static String diff(TestDatabase place) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection connection = place.connect();
        ResourceAccessor resources =
            new DirectoryResourceAccessor(FILE.toAbsolutePath().normalize().getParent())) {
      Scope.child(
          Scope.Attr.resourceAccessor,
          resources,
          () -> {
            Database reference =
                DatabaseFactory.getInstance()
                    .openDatabase(
                        "offline:postgresql?snapshot=" + FILE.getFileName(),
                        null,
                        null,
                        null,
                        resources);
            new CommandScope(DiffCommandStep.COMMAND_NAME)
                .addArgumentValue(
                    DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(connection))
                .addArgumentValue(
                    ReferenceDbUrlConnectionCommandStep.REFERENCE_DATABASE_ARG, reference)
                .addArgumentValue(
                    PreCompareCommandStep.DIFF_TYPES_ARG,
                    "tables,views,columns,indexes,primarykeys,uniqueconstraints,foreignkeys,sequences")
                .addArgumentValue(PreCompareCommandStep.EXCLUDE_OBJECTS_ARG, "column:lower\\(.*")
                .setOutput(out)
                .execute();
          });
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Database database(Connection connection) throws Exception {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
  }
}
