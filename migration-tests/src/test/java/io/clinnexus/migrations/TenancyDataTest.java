package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revision 0200 does to the rows of two tenants, up and down. */
class TenancyDataTest {

  private static final String FIRST = "a0000000-0000-0000-0000-000000000001";
  private static final String SECOND = "a0000000-0000-0000-0000-000000000002";
  private static final List<String> WITHOUT_A_WORKSPACE =
      List.of("scheduled_tasks", "users", "workspaces", "zone_crosswalk", "zone_sets");

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_before_the_revision() {
    template = new Template("0021", Tenants.rows());
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
  void every_row_gets_the_workspace_of_its_tenant() {
    Map<String, List<String>> before = Tenants.contents(database);

    database.migrator().updateTo("0200");

    for (String table : Tenants.tables(database)) {
      if (!WITHOUT_A_WORKSPACE.contains(table)) {
        assertThat(
                database.rows(
                    "select workspace_id, count(*) from %s where workspace_id in ('%s', '%s') group by 1 order by 1"
                        .formatted(table, FIRST, SECOND)))
            .as(table)
            .containsExactly(
                FIRST + "|" + before.get(table).size() / 2,
                SECOND + "|" + before.get(table).size() / 2);
      }
    }

    database.migrator().rollbackTo("0021");
    assertThat(Tenants.contents(database)).isEqualTo(before);
    assertThat(database.catalogue()).isEqualTo(Golden.of("0021"));
  }

  @Test
  void the_backfill_goes_through_more_rows_than_a_batch() {
    database.migrator().updateTo("0110");
    database.run(
        "insert into anchors (id, doc_version_id, anchor_id, section_path, content_type, ordinal, text_raw, text_norm, text_hash, location_json, document_order)"
            + " select gen_random_uuid(), 'e0000000-0000-0000-0000-000000000001', 'n' || n, 'ROOT', 'p', n, '', '', repeat('0', 64), '{}', n + 100"
            + " from generate_series(1, 3500) n");

    database.migrator().updateTo("0200");

    assertThat(database.rows("select count(*) from anchors where workspace_id = '" + FIRST + "'"))
        .containsExactly("3503");
  }

  @Test
  void the_release_before_need_not_know_the_column() {
    database.migrator().updateTo("0200");

    database.run(
        "insert into tasks (id, study_id, type, status, payload_json)"
            + " values (gen_random_uuid(), 'c0000000-0000-0000-0000-000000000002', 'review_impact', 'open', '{}')",
        "insert into fact_evidence (id, fact_id, anchor_id, evidence_role)"
            + " values (gen_random_uuid(), '3a000000-0000-0000-0000-000000000002', 'x', 'primary')");

    assertThat(database.rows("select workspace_id from tasks where type = 'review_impact'"))
        .containsExactly(SECOND);
    assertThat(database.rows("select workspace_id from fact_evidence where anchor_id = 'x'"))
        .containsExactly(SECOND);
  }

  @Test
  void no_reference_leads_into_another_workspace() {
    database.migrator().updateTo("0200");

    assertThatThrownBy(
            () ->
                database.run(
                    "update generation_runs set template_id = '4a000000-0000-0000-0000-000000000002' where study_id = 'c0000000-0000-0000-0000-000000000001'"))
        .hasMessageContaining("fk_generation_runs_template_id_templates");
    assertThatThrownBy(
            () -> database.run("update anchors set workspace_id = '%s'".formatted(SECOND)))
        .hasMessageContaining("fk_anchors_doc_version_id_document_versions");
    assertThat(
            database.rows(
                "select format('%s.%s', conrelid::regclass, conname) from pg_constraint c"
                    + " where contype = 'f' and confrelid in (select attrelid from pg_attribute where attname = 'workspace_id' and not attisdropped)"
                    + " and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'workspace_id' and a.attnum = any(c.conkey))"))
        .containsExactly(
            "document_versions.fk_document_versions_last_ingestion_run_id_ingestion_runs");
  }

  @Test
  void references_that_lead_into_another_workspace_stop_the_upgrade_by_name() {
    database.run(
        "update documents set workspace_id = '%s' where id = 'd1000000-0000-0000-0000-000000000001'"
            .formatted(SECOND),
        "update conflict_items set right_fact_id = '3b000000-0000-0000-0000-000000000002' where id = '5b000000-0000-0000-0000-000000000001'");

    assertThatThrownBy(() -> database.migrator().updateTo("0200"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining("3 references lead into another workspace")
        .hasMessageContaining(
            "conflict_items.left_fact_id or right_fact_id of 5b000000-0000-0000-0000-000000000001")
        .hasMessageContaining("documents.study_id of d1000000-0000-0000-0000-000000000001")
        .hasMessageContaining("Correct or delete these rows, then migrate again.");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0110"));
  }

  @Test
  void a_model_configuration_goes_to_those_who_use_it_and_comes_back_as_one() {
    database.run(
        "insert into model_configs (id, provider, model_name, prompt_version, params_json)"
            + " values ('00000000-0000-0000-0000-0000000000aa', 'local', 'shared', '1', '{}'), ('00000000-0000-0000-0000-0000000000bb', 'local', 'unused', '1', '{}')",
        "update generation_runs set model_config_id = '00000000-0000-0000-0000-0000000000aa'",
        "delete from model_configs where model_name like 'model-%'");
    Map<String, List<String>> before = Tenants.contents(database);

    database.migrator().updateTo("0200");
    assertThat(
            database.rows(
                "select c.model_name, w.name, c.id::text like '%00aa' or c.id::text like '%00bb' from model_configs c join workspaces w on w.id = c.workspace_id order by 1, 2"))
        .containsExactly(
            "shared|Tenant 1|t",
            "shared|Tenant 2|f",
            "unused|Default workspace|f",
            "unused|Tenant 1|t",
            "unused|Tenant 2|f");
    assertThat(
            database.rows(
                "select c.model_name, c.workspace_id = r.workspace_id from generation_runs r join model_configs c on c.id = r.model_config_id"))
        .containsExactly("shared|t", "shared|t");
    database.run(
        "update model_configs set params_json = '{\"temperature\": 1}' where model_name = 'shared' and workspace_id = '%s'"
            .formatted(SECOND));

    database.migrator().rollbackTo("0021");
    assertThat(database.rows("select model_name, params_json from model_configs order by 1, 2"))
        .containsExactly("shared|{}", "shared|{\"temperature\": 1}", "unused|{}");
    database.run(
        "update generation_runs set model_config_id = '00000000-0000-0000-0000-0000000000aa'",
        "delete from model_configs where params_json <> '{}'");
    assertThat(Tenants.contents(database)).isEqualTo(before);
  }

  @Test
  void a_prior_goes_to_those_who_have_its_topic() {
    database.run(
        "insert into topic_zone_priors (topic_key, doc_type, zone_key, weight) values ('endpoints', 'protocol', 'safety', 0.1), ('nobody', 'protocol', 'safety', 0.2)");

    database.migrator().updateTo("0200");
    assertThat(
            database.rows(
                "select p.topic_key, w.name, p.weight from topic_zone_priors p join workspaces w on w.id = p.workspace_id order by 1, 2"))
        .containsExactly(
            "endpoints|Tenant 1|0.1",
            "endpoints|Tenant 2|0.1",
            "nobody|Tenant 1|0.2",
            "only-1|Tenant 1|0.5",
            "only-2|Tenant 2|0.5");

    database.run(
        "update topic_zone_priors set weight = 0.9 where workspace_id = '%s'".formatted(SECOND));
    database.migrator().rollbackTo("0021");
    assertThat(database.rows("select topic_key, weight from topic_zone_priors order by 1"))
        .containsExactly("endpoints|0.1", "nobody|0.2", "only-1|0.5", "only-2|0.9");
  }

  @Test
  void a_workspace_is_needed_for_what_was_shared() {
    database.migrator().updateTo("0104");
    database.run(
        "delete from audit_log",
        "delete from workspaces",
        "insert into topic_zone_priors (topic_key, doc_type, zone_key, weight) values ('nobody', 'protocol', 'safety', 0.2)");
    database.migrator().updateTo("0110");
    database.run("delete from workspaces");

    assertThatThrownBy(() -> database.migrator().updateTo("0200"))
        .hasMessageContaining("there is no workspace to own them");
  }
}
