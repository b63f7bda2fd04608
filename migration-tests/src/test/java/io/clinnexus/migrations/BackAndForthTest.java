package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two tenants with rows in every table, from 0021 to the head, back and forth again. */
@PostgresTest(migrated = false)
class BackAndForthTest {

  @Test
  void no_row_is_lost_and_none_changes(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0021");
    database.run(Tenants.rows());
    Map<String, List<String>> old = Tenants.contents(database);
    assertThat(old).hasSize(34).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());

    database.migrator().update();
    makeRowsOfRevisionsAsOld(database);
    Map<String, List<String>> current = Tenants.contents(database);

    database.migrator().rollbackTo("0021");
    assertThat(Tenants.contents(database)).isEqualTo(old);
    assertThat(database.catalogue()).isEqualTo(Golden.of("0021"));

    database.migrator().update();
    makeRowsOfRevisionsAsOld(database);
    assertThat(Tenants.contents(database)).isEqualTo(current);
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
  }

  /** They come and go with their revision, so their time of creation differs. */
  private static void makeRowsOfRevisionsAsOld(TestedDatabase database) {
    for (String table : List.of("workspaces", "users", "memberships")) {
      database.run(
          "update %s set created_at = '2026-01-01' where id = '00000000-0000-0000-0000-000000000001'"
              .formatted(table));
    }
    database.run("update zone_sets set created_at = '2026-01-01' where zone_key not like 'zone-%'");
    database.run(
        "update zone_crosswalk set created_at = '2026-01-01' where from_zone_key not like 'zone-%'");
    database.run("update scheduled_tasks set execution_time = '2026-01-01'");
    database.run("update vector_backlog set id = doc_version_id, requested_at = '2026-01-01'");
  }
}
