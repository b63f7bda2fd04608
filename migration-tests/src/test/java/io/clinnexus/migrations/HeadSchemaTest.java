package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What applications expect of the schema when they start is what the changelog makes. With
 * -Dclinnexus.golden.write=true it is written anew.
 */
@PostgresTest
class HeadSchemaTest {

  private static final Path FILE = Path.of("../migrations/src/main/resources/db/head-schema.txt");

  @Test
  void applications_expect_what_the_changelog_makes(TestDatabase database)
      throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    try (Connection owner = database.connect()) {
      lines.add("PostgreSQL " + owner.getMetaData().getDatabaseMajorVersion());
      lines.addAll(SchemaObjects.expectedLines(owner));
    }
    if (Boolean.getBoolean("clinnexus.golden.write")) {
      Files.write(FILE, lines);
    }
    List<String> expected = Files.readAllLines(FILE);
    if (lines.get(0).equals(expected.get(0))) {
      assertThat(lines).isEqualTo(expected);
    } else {
      // another server may word a definition otherwise
      assertThat(names(lines)).isEqualTo(names(expected));
    }
  }

  @Test
  void the_login_of_the_applications_reads_the_same(TestDatabase database) throws SQLException {
    try (Connection owner = database.connect();
        Connection application =
            DriverManager.getConnection(
                database.jdbcUrl(), database.runtimeUser(), database.runtimePassword())) {
      assertThat(SchemaObjects.expectedLines(application))
          .isEqualTo(SchemaObjects.expectedLines(owner));
    }
  }

  private static List<String> names(List<String> lines) {
    return lines.subList(1, lines.size()).stream()
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .toList();
  }
}
