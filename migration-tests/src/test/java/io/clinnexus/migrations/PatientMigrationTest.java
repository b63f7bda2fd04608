package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class PatientMigrationTest {

  @Test
  void a_changeset_that_does_not_get_its_lock_steps_back_and_tries_again(TestDatabase place)
      throws SQLException {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0021");
    List<String> started = new ArrayList<>();
    try (Connection reader = place.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select count(*) from anchors");

      // the reader ends when a changeset has given up once
      MigrationObserver observer =
          new MigrationObserver() {
            @Override
            public void started(String changeset) {
              if (started.contains(changeset)) {
                end(reader);
              }
              started.add(changeset);
            }
          };
      int applied = new Migrator(database.login(), observer).updateTo("0100");

      assertThat(applied).isEqualTo(started.size() - 1);
    }
    List<String> once = started.stream().distinct().toList();
    assertThat(started).as("one changeset began twice").hasSize(once.size() + 1);
    assertThat(database.history())
        .isEqualTo(KnownChangesets.ofThisBuild().upTo("0100"))
        .endsWith(once.toArray(String[]::new));
  }

  private static void end(Connection reader) {
    try {
      reader.rollback();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
