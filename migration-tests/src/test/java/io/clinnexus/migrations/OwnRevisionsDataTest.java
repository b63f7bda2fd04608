package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the revisions from 0100 on do to rows that are there, up and down. */
class OwnRevisionsDataTest {

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_of_the_history() {
    template = new Template("0021", Rows.VERSION_ROWS);
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
  void revision_0100_orders_older_anchors_by_paragraph_then_cells_then_notes() {
    database.run(
        Rows.anchor(
            "6-note", "fn", 1, "{\"para_index\": null, \"fn_index\": 0, \"fn_para_index\": 1}"),
        Rows.anchor(
            "5-second-cell", "cell", 2, "{\"table_index\": 0, \"row_idx\": 1, \"col_idx\": 0}"),
        Rows.anchor(
            "4-first-cell", "cell", 1, "{\"table_index\": 0, \"row_idx\": 0, \"col_idx\": 10}"),
        Rows.anchor("2-tenth", "p", 1, "{\"para_index\": 10}"),
        Rows.anchor("1-ninth", "hdr", 7, "{\"para_index\": 9}"),
        Rows.anchor("3-broken", "p", 2, "{\"para_index\": \"none\"}"));

    database.migrator().updateTo("0100");
    assertThat(
            database.rows("select anchor_id, document_order from anchors order by document_order"))
        .containsExactly(
            "1-ninth|1",
            "2-tenth|2",
            "3-broken|3",
            "4-first-cell|4",
            "5-second-cell|5",
            "6-note|6");

    database.migrator().rollbackTo("0021");
    assertThat(database.rows("select count(*) from anchors")).containsExactly("6");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0021"));
  }

  @Test
  void revision_0100_lets_anchors_change_places_within_a_transaction_but_not_share_one() {
    database.run(
        Rows.anchor("a", "p", 1, "{\"para_index\": 1}"),
        Rows.anchor("b", "p", 2, "{\"para_index\": 2}"));
    database.migrator().updateTo("0100");

    database.run(
        "update anchors set document_order = 2 where anchor_id = 'a'",
        "update anchors set document_order = 1 where anchor_id = 'b'");
    assertThat(database.rows("select anchor_id from anchors order by document_order"))
        .containsExactly("b", "a");

    assertThatThrownBy(() -> database.run("update anchors set document_order = 1"))
        .hasMessageContaining("uq_anchors_doc_version_document_order");
    assertThatThrownBy(() -> database.run("update anchors set heading_level = 1"))
        .hasMessageContaining("ck_anchors_heading_level");
  }

  @Test
  void revision_0101_names_the_embedder_of_older_chunks_and_orders_them_by_their_anchors() {
    database.run(
        Rows.anchor("a", "p", 1, "{\"para_index\": 1}"),
        Rows.anchor("b", "p", 2, "{\"para_index\": 2}"),
        Rows.chunk("x-later", "{b}"),
        Rows.chunk("y-first", "{unknown,a,b}"),
        Rows.chunk("z-none", "{}"));

    database.migrator().updateTo("0101");
    assertThat(
            database.rows(
                "select chunk_id, chunk_order, embedder, embedder_version from chunks order by chunk_order"))
        .containsExactly("y-first|1|hash_v1|1", "x-later|2|hash_v1|1", "z-none|3|hash_v1|1");
    assertThatThrownBy(() -> database.run(Rows.chunk("without an embedder", "{}")))
        .hasMessageContaining("embedder");

    database.migrator().rollbackTo("0100");
    assertThat(database.rows("select count(*) from chunks")).containsExactly("3");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0100"));
  }

  @Test
  void revision_0102_gives_older_runs_their_state_and_takes_it_back() {
    database.run(run("ok"), run("failed"), run("partial"));

    database.migrator().updateTo("0102");
    assertThat(
            database.rows(
                "select status, state, attempt, fencing_token, queued_at = started_at, progress_json from ingestion_runs order by status"))
        .containsExactly(
            "failed|failed|1|null|t|{}", "ok|succeeded|1|null|t|{}", "partial|failed|1|null|t|{}");
    database.run(newRun("queued"));
    assertThat(
            database.rows(
                "select attempt, queued_at = now() from ingestion_runs where state = 'queued'"))
        .containsExactly("0|f");

    database.migrator().rollbackTo("0101");
    assertThat(database.rows("select status from ingestion_runs order by status"))
        .containsExactly("failed", "ok", "partial", "partial");
    database.migrator().updateTo("0102");
    assertThat(database.rows("select distinct state from ingestion_runs order by 1"))
        .containsExactly("failed", "succeeded");
  }

  @Test
  void revision_0102_allows_one_active_run_for_each_version() {
    database.migrator().updateTo("0102");
    database.run(newRun("succeeded"), newRun("cancelled"), newRun("running"));

    assertThatThrownBy(() -> database.run(newRun("queued")))
        .hasMessageContaining("uq_ingestion_runs_active_doc_version");
    assertThatThrownBy(() -> database.run(newRun("paused")))
        .hasMessageContaining("ck_ingestion_runs_state");
  }

  @Test
  void the_built_in_workspace_is_there_once_and_stays_when_it_is_used() {
    database.run(
        "insert into workspaces (id, name) values ('00000000-0000-0000-0000-000000000001', 'mine')");

    database.migrator().update();
    assertThat(
            database.rows(
                "select w.name, u.email, m.role from memberships m join workspaces w on w.id = workspace_id join users u on u.id = user_id"))
        .containsExactly("mine|owner@clinnexus.local|admin");

    database.run(
        "insert into studies (id, workspace_id, study_code, title, status)"
            + " values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'S-2', 't', 'active')");
    database.migrator().rollbackTo("0104");
    assertThat(database.rows("select name from workspaces order by name"))
        .containsExactly("mine", "w");

    database.migrator().update();
    database.run("delete from studies");
    database.migrator().rollbackTo("0104");
    assertThat(database.rows("select name from workspaces")).containsExactly("w");
    assertThat(database.rows("select email from users")).isEmpty();
  }

  private static String run(String status) {
    return ("insert into ingestion_runs (doc_version_id, status, pipeline_version, pipeline_config_hash, started_at)"
            + " values ('%s', '%s', 'v', 'h', '2026-01-01')")
        .formatted(Rows.VERSION, status);
  }

  private static String newRun(String state) {
    return "insert into ingestion_runs (doc_version_id, status, state, pipeline_version, pipeline_config_hash) values ('%s', 'partial', '%s', 'v', 'h')"
        .formatted(Rows.VERSION, state);
  }
}
