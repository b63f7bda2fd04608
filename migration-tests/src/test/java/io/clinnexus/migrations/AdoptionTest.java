package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionTest {

  private static final String IMPACT =
      "insert into document_versions (id, document_id, version_label, ingestion_status) values (gen_random_uuid(), '%s', 'v2', 'uploaded') on conflict do nothing;"
              .formatted(Rows.DOCUMENT)
          + "insert into change_events (id, study_id, source_document_id, from_version_id,"
          + " to_version_id, diff_summary_json)"
          + " select '%1$s', '%2$s', '%3$s', '%4$s', id, '{}' from document_versions where version_label = 'v2';"
              .formatted(Rows.WORKSPACE, Rows.STUDY, Rows.DOCUMENT, Rows.VERSION)
          + "insert into impact_items (id, change_event_id, affected_doc_type,"
          + " affected_target_section, reason_json, recommended_action, status) values"
          + " (gen_random_uuid(), '"
          + Rows.WORKSPACE
          + "', '%s', 's', '{}', 'manual_review', 'pending')";

  private static Template template;

  private TestedDatabase database;

  /** Makes the tables as the Python original leaves them at its revision 0021. */
  @BeforeAll
  static void make_a_database_like_the_original() {
    template = new Template("0021", Rows.VERSION_ROWS);
    template.run(
        "alter table generation_runs alter column target_doc_type type varchar",
        "alter table impact_items alter column affected_doc_type type varchar",
        "alter table cluster_assignments rename constraint ck_cluster_assignments_mapped_by"
            + " to ck_cluster_assignments_ck_cluster_assignments_mapped_by",
        "drop table databasechangelog, databasechangeloglock",
        "create table alembic_version (version_num varchar(32) not null, constraint"
            + " alembic_version_pkc primary key (version_num))",
        "insert into alembic_version values ('0021_heading_block_assignments')",
        Rows.anchor("a", "p", 1, "{\"para_index\": 1}"),
        IMPACT.formatted("csr"));
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
  void a_database_of_the_original_is_taken_over_with_its_rows() {
    assertThat(database.migrator().revision().kind()).isEqualTo(SchemaRevision.Kind.NOT_ADOPTED);

    database.migrator().adopt();

    assertThat(database.catalogue()).isEqualTo(Golden.of("0021"));
    List<String> history =
        KnownChangesets.ofThisBuild().ids().stream()
            .filter(id -> id.compareTo("0022") < 0)
            .toList();
    assertThat(database.history()).isEqualTo(history);
    assertThat(database.rows("select to_regclass('alembic_version')")).containsExactly("null");
    assertThat(
            database.rows(
                "select affected_doc_type, pg_typeof(affected_doc_type) from impact_items"))
        .containsExactly("csr|document_type");
  }

  @Test
  void an_adopted_database_goes_up_to_the_head_and_back_like_any_other() {
    database.migrator().adopt();

    database.migrator().update();
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
    assertThat(database.rows("select anchor_id, document_order from anchors"))
        .containsExactly("a|1");

    database.migrator().rollbackTo("0012");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0012"));
    database.migrator().rollbackTo("0012");
    assertThat(database.rows("select affected_doc_type from impact_items")).containsExactly("csr");
  }

  @Test
  void an_adoption_that_was_cut_off_can_be_run_again() {
    database.run(
        "alter table generation_runs alter column target_doc_type type document_type using"
            + " target_doc_type::document_type");
    database.migrator().adopt();
    // what is left when the end is cut off: some history, and the table of the original
    database.run(
        "create table alembic_version (version_num varchar(32) primary key)",
        "insert into alembic_version values ('0021_heading_block_assignments')",
        "delete from databasechangelog where id > '0007'");

    database.migrator().adopt();

    assertThat(database.migrator().revision().applied()).isEqualTo("0021");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0021"));
  }

  @Test
  void another_revision_of_the_original_is_refused() {
    database.run("update alembic_version set version_num = '0020_drop_taxonomy'");
    List<String> before = database.catalogue();

    assertThatThrownBy(() -> database.migrator().adopt())
        .isInstanceOf(MigrationRefused.class)
        .hasMessage(
            "The database is at revision 0020_drop_taxonomy of the Python original; only"
                + " 0021_heading_block_assignments can be adopted. Move it there with the original"
                + " first.");
    assertThat(database.catalogue()).isEqualTo(before);
  }

  @Test
  void tables_that_drifted_are_refused_and_each_difference_is_named() {
    database.run("drop index ix_facts_status", "alter table facts add column extra text");

    assertThatThrownBy(() -> database.migrator().adopt())
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining("2 differences")
        .hasMessageContaining("missing: index facts.ix_facts_status")
        .hasMessageContaining("surplus: column facts.14 extra text");
    assertThat(database.rows("select to_regclass('databasechangelog')")).containsExactly("null");
  }

  @Test
  void a_document_type_that_does_not_exist_is_refused_before_anything_changes() {
    database.run("update impact_items set affected_doc_type = 'letter'");
    List<String> before = database.catalogue();

    assertThatThrownBy(() -> database.migrator().adopt())
        .isInstanceOf(MigrationRefused.class)
        .hasMessageStartingWith("1 rows hold a document type that does not exist");
    assertThat(database.catalogue()).isEqualTo(before);
  }

  @Test
  void a_database_that_the_original_never_saw_is_refused() {
    database.run("drop table alembic_version");

    assertThatThrownBy(() -> database.migrator().adopt())
        .isInstanceOf(MigrationRefused.class)
        .hasMessageStartingWith("Nothing to adopt");
  }
}
