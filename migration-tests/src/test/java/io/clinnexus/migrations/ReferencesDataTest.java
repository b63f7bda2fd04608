package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revisions 0206 and 0207 do to references and deletes, up and down. */
class ReferencesDataTest {

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_before_the_revision() {
    template = new Template("0021", Tenants.rows());
    template.migrateTo("0205");
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
  void a_topic_that_is_missing_is_entered_inactive_and_taken_away_again() {
    database.run("update cluster_assignments set topic_key = 'lost'");

    database.migrator().updateTo("0206");
    assertThat(
            database.rows(
                "select topic_key, is_active, count(*) from topics group by 1, 2 order by 1"))
        .containsExactly("endpoints|t|2", "lost|f|2", "only-1|t|1", "only-2|t|1");
    database.run("update topics set topic_key = 'found' where topic_key = 'lost'");
    assertThat(database.rows("select distinct topic_key from cluster_assignments"))
        .containsExactly("found");
    database.run("update topics set topic_key = 'lost' where topic_key = 'found'");

    database.migrator().rollbackTo("0205");
    assertThat(database.rows("select distinct topic_key from topics order by 1"))
        .containsExactly("endpoints", "only-1", "only-2");
    assertThat(database.rows("select topic_key from cluster_assignments"))
        .containsExactly("lost", "lost");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0205"));
  }

  @Test
  void what_names_a_topic_goes_with_it() {
    database.migrator().updateTo("0206");

    database.run("delete from topics where topic_key in ('endpoints', 'only-1')");

    assertThat(database.rows("select count(*) from topic_evidence")).containsExactly("0");
    assertThat(database.rows("select topic_key from topic_zone_priors")).containsExactly("only-2");
  }

  @Test
  void a_match_needs_its_anchors_and_versions_of_its_document() {
    database.run(
        "update anchor_matches set to_anchor_id = 'gone' where workspace_id ="
            + " 'a0000000-0000-0000-0000-000000000002'");

    database.migrator().updateTo("0206");
    assertThat(database.rows("select from_anchor_id from anchor_matches"))
        .containsExactly("e1:p:2");
    assertThatThrownBy(() -> database.run("update anchor_matches set to_anchor_id = 'e2:v2:p:1'"))
        .hasMessageContaining("fk_anchor_matches_to_anchor_id_anchors");
    assertThatThrownBy(
            () ->
                database.run(
                    "update anchor_matches set to_doc_version_id ="
                        + " 'e2000000-0000-0000-0000-000000000001'"))
        .hasMessageContaining("fk_anchor_matches_to_doc_version_id_document_versions");
    database.run("delete from anchors where anchor_id = 'e1:p:2'");
    assertThat(database.rows("select count(*) from anchor_matches")).containsExactly("0");
    assertThat(
            database.rows(
                "select table_name, column_name, target from dangling_references where workspace_id"
                    + " = 'a0000000-0000-0000-0000-000000000001' order by 1, 2, 3"))
        .containsExactly(
            "chunks|anchor_ids|e1:p:2",
            "conflict_items|left_anchor_id|e1:p:2",
            "conflict_items|right_anchor_id|long-gone",
            "fact_evidence|anchor_id|e1:p:2",
            "fact_evidence|anchor_id|long-gone",
            "target_section_maps|anchor_ids|e1:p:2",
            "topic_evidence|anchor_ids|e1:p:2");

    database.migrator().rollbackTo("0205");
    assertThat(database.rows("select count(*) from anchors")).containsExactly("5");
  }

  @Test
  void versions_of_another_document_stop_the_upgrade_by_name() {
    database.run(
        "update change_events set to_version_id = 'e2000000-0000-0000-0000-000000000001' where id ="
            + " '6a000000-0000-0000-0000-000000000001'");

    assertThatThrownBy(() -> database.migrator().updateTo("0206"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining(
            "1 rows compare versions of another document than they name: change_events"
                + " 6a000000-0000-0000-0000-000000000001");
  }

  @Test
  void no_delete_erases_the_audit_trail() {
    database.migrator().updateTo("0207");

    assertThatThrownBy(() -> database.run("delete from workspaces"))
        .hasMessageContaining("fk_audit_log_workspace_id_workspaces");
    assertThatThrownBy(() -> database.run("delete from users"))
        .hasMessageContaining("fk_audit_log_actor_user_id_users");
    database.run("delete from studies");
    assertThat(database.rows("select count(*) from audit_log")).containsExactly("2");
    database.run("delete from audit_log", "delete from workspaces");
    assertThat(database.rows("select count(*) from generation_runs")).containsExactly("0");
  }

  @Test
  void a_template_that_is_used_stays_but_may_go_with_its_run_in_any_order() {
    database.migrator().updateTo("0207");

    assertThatThrownBy(() -> database.run("delete from templates"))
        .hasMessageContaining("fk_generation_runs_template_id_templates");
    database.run(
        "set constraints all deferred", "delete from templates", "delete from generation_runs");
  }

  @Test
  void updated_at_is_kept_by_the_database_unless_it_is_given() {
    database.run("update tasks set updated_at = '2020-01-01'");
    database.migrator().updateTo("0207");

    database.run("update tasks set status = 'open'");
    assertThat(database.rows("select distinct updated_at < '2021-01-01' from tasks"))
        .containsExactly("t");
    database.run("update tasks set status = 'done'");
    assertThat(database.rows("select distinct updated_at > now() - interval '1 hour' from tasks"))
        .containsExactly("t");
    database.run("update tasks set status = 'open', updated_at = '2020-01-01'");
    assertThat(database.rows("select distinct updated_at < '2021-01-01' from tasks"))
        .containsExactly("t");

    database.migrator().rollbackTo("0206");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0206"));
  }

  @Test
  void the_last_run_of_a_version_is_one_of_its_own() {
    database.run(
        "update document_versions set last_ingestion_run_id ="
            + " 'f1000000-0000-0000-0000-000000000001' where id ="
            + " 'e0000000-0000-0000-0000-000000000001'");
    assertThatThrownBy(() -> database.migrator().updateTo("0207"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining(
            "1 versions name the ingestion run of another version as their last:"
                + " e0000000-0000-0000-0000-000000000001");

    database.run("update document_versions set last_ingestion_run_id = null");
    database.migrator().updateTo("0207");
    assertThatThrownBy(
            () ->
                database.run(
                    "update document_versions set last_ingestion_run_id ="
                        + " 'f1000000-0000-0000-0000-000000000001' where id ="
                        + " 'e0000000-0000-0000-0000-000000000001'"))
        .hasMessageContaining("fk_document_versions_last_ingestion_run_id_ingestion_runs");
  }
}
