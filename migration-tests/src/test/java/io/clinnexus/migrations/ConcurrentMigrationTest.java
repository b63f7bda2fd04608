package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class ConcurrentMigrationTest {

  @Test
  void five_processes_at_once_apply_each_changeset_once_and_all_end_well(TestDatabase place)
      throws InterruptedException {
    TestedDatabase database = new TestedDatabase(place);
    List<MigratingProcess> processes = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        processes.add(MigratingProcess.ours(database, "db/test-changelog/concurrently.yaml", ""));
      }
      for (MigratingProcess process : processes) {
        process.await("done");
        assertThat(process.exitCode()).isZero();
      }
    } finally {
      processes.forEach(MigratingProcess::close);
    }

    List<String> expected = new ArrayList<>(KnownChangesets.ofThisBuild().ids());
    expected.add("9000-01-create-index-concurrently");
    assertThat(database.history()).isEqualTo(expected);
    assertThat(
            database.rows(
                "select indisvalid from pg_index where indexrelid = 'ix_users_name'::regclass"))
        .containsExactly("t");
    assertThat(
            database.rows(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .containsExactly("0");
  }
}
