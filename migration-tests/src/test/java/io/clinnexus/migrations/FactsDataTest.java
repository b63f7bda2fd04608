package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revision 0205 does to facts of several documents, up and down. */
class FactsDataTest {

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_before_the_revision() {
    template = new Template("0021", Tenants.rows());
    template.migrateTo("0204");
  }

  @AfterAll
  static void drop_the_template() {
    template.close();
  }

  @BeforeEach
  void copy_it() {
    database = template.copy();
  }

  @AfterEach
  void drop_it() {
    database.place().close();
  }

  @Test
  void facts_of_several_documents_stand_side_by_side_and_the_view_ranks_them() {
    database.migrator().updateTo("0205");
    database.run(
        "update document_versions set ingestion_status = 'ready'",
        fact("3e000000-0000-0000-0000-000000000001", "e2000000-0000-0000-0000-000000000001", 70),
        fact("3f000000-0000-0000-0000-000000000001", "e1000000-0000-0000-0000-000000000001", 80));

    // the first version of the protocol is not its newest one, so the report's and the second count
    assertThat(view()).containsExactly("{\"value\": 80}|2|2");
    database.run(
        "update facts set status = 'validated' where id = '3e000000-0000-0000-0000-000000000001'");
    assertThat(view()).containsExactly("{\"value\": 70}|2|2");
    database.run("update facts set value_json = '{\"value\": 70.0}', status = 'extracted'");
    assertThat(view()).containsExactly("{\"value\": 70.0}|1|2");
    assertThatThrownBy(
            () ->
                database.run(
                    fact(
                        "3e000000-0000-0000-0000-0000000000ff",
                        "e2000000-0000-0000-0000-000000000001",
                        1)))
        .hasMessageContaining("uq_facts_study_version_type_key");

    database.migrator().rollbackTo("0204");
    assertThat(
            database.rows(
                "select right(created_from_doc_version_id::text, 1),"
                    + " left(created_from_doc_version_id::text, 2) from facts where fact_key ="
                    + " 'planned_n' order by 1"))
        .containsExactly("1|e1", "2|e0");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0204"));
  }

  @Test
  void a_fact_of_the_study_itself_is_there_once_and_facts_go_with_their_version() {
    database.migrator().updateTo("0205");

    assertThatThrownBy(
            () ->
                database.run(
                    "insert into facts (id, study_id, fact_type, fact_key, value_json, status)"
                        + " values (gen_random_uuid(), 'c0000000-0000-0000-0000-000000000001',"
                        + " 'study', 'phase', '{}', 'tbd')"))
        .hasMessageContaining("uq_facts_study_version_type_key");
    database.run("delete from document_versions where id = 'e0000000-0000-0000-0000-000000000001'");
    assertThat(
            database.rows(
                "select fact_key from study_facts where study_id ="
                    + " 'c0000000-0000-0000-0000-000000000001'"))
        .containsExactly("phase");
  }

  private List<String> view() {
    return database.rows(
        "select value_json, distinct_values, documents from study_facts where study_id ="
            + " 'c0000000-0000-0000-0000-000000000001' and fact_key = 'planned_n'");
  }

  private static String fact(String id, String version, int value) {
    return ("insert into facts (id, study_id, fact_type, fact_key, value_json, status,"
            + " created_from_doc_version_id) values ('%s',"
            + " 'c0000000-0000-0000-0000-000000000001', 'population', 'planned_n', '{\"value\":"
            + " %d}', 'extracted', '%s')")
        .formatted(id, value, version);
  }
}
