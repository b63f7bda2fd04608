package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class WholeHistoryRoundTripTest {

  @Test
  void rows_of_the_first_revision_survive_the_way_up_and_down_and_the_schema_comes_back_the_same(
      TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0001");
    database.run(Rows.VERSION_ROWS);
    database.run(
        Rows.anchor("a", "hdr", 1, "{\"para_index\": 1}"),
        Rows.chunkWithArray("c", 0.25),
        Rows.fact("f"));

    database.migrator().update();
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
    assertThat(database.rows("select document_order, source_zone, language from anchors"))
        .containsExactly("1|unknown|unknown");

    database.migrator().rollbackTo("0001");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0001"));
    assertThat(database.rows("select anchor_id from anchors")).containsExactly("a");
    assertThat(database.rows("select embedding[1], cardinality(embedding) from chunks"))
        .containsExactly("0.25|1536");
    assertThat(database.rows("select fact_key from facts")).containsExactly("f");

    int all = database.history().size();
    database
        .migrator()
        .migrate(liquibase -> liquibase.rollback(all, new Contexts(), new LabelExpression()));
    assertThat(database.catalogue()).isEmpty();
    assertThat(database.history()).isEmpty();

    database.migrator().update();
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
    assertThat(database.history()).isEqualTo(KnownChangesets.ofThisBuild().ids());
  }
}
