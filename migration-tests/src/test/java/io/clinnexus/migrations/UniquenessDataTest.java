package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revision 0203 does to rows that are there twice, up and down. */
class UniquenessDataTest {

  private static final String STUDY = "c0000000-0000-0000-0000-000000000001";
  private static final String DOCUMENT = "d0000000-0000-0000-0000-000000000001";
  private static final String VERSION = "e0000000-0000-0000-0000-000000000001";

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_before_the_revision() {
    template = new Template("0021", Tenants.rows());
    template.migrateTo("0202");
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
  void core_facts_of_one_version_number_get_the_next_free_ones() {
    database.run(
        "update study_core_facts set created_at = '2025-01-01'",
        "insert into study_core_facts (study_id, facts_json, facts_version, created_at) values"
            + " ('%1$s', '{\"k\": 1}', 1, '2025-01-03'), ('%1$s', '{\"k\": 2}', 1, '2025-01-02'), ('%1$s', '{\"k\": 3}', 5, '2025-01-04')"
                .formatted(STUDY));

    database.migrator().updateTo("0203");
    assertThat(
            database.rows(
                "select facts_version, facts_json from study_core_facts where study_id = '%s' order by 1"
                    .formatted(STUDY)))
        .containsExactly(
            "1|{\"study_title\": null}", "5|{\"k\": 3}", "6|{\"k\": 2}", "7|{\"k\": 1}");
    assertThatThrownBy(() -> database.run("update study_core_facts set facts_version = 1"))
        .hasMessageContaining("uq_study_core_facts_study_version");

    database.migrator().rollbackTo("0202");
    assertThat(database.rows("select count(*) from study_core_facts")).containsExactly("5");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0202"));
  }

  @Test
  void versions_with_one_label_get_a_part_of_their_id_behind_it() {
    database.run(
        "insert into document_versions (id, document_id, version_label, ingestion_status) values"
            + " ('eeeeeeee-0000-0000-0000-000000000001', '%1$s', 'v1', 'uploaded'),"
                .formatted(DOCUMENT)
            + " ('eeeeeee1-0000-0000-0000-000000000001', '%1$s', repeat('x', 64), 'uploaded'),"
                .formatted(DOCUMENT)
            + " ('eeeeeee2-0000-0000-0000-000000000001', '%1$s', repeat('x', 64), 'uploaded')"
                .formatted(DOCUMENT));

    database.migrator().updateTo("0203");
    assertThat(
            database.rows(
                "select replace(version_label, repeat('x', 54), 'x54') from document_versions where document_id = '%s' order by created_at, id"
                    .formatted(DOCUMENT)))
        .containsExactly("v1", "v2", "x54xxxxxxxxxx", "x54 #eeeeeee2", "v1 #eeeeeeee");

    database.migrator().rollbackTo("0202");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0202"));
  }

  @Test
  void chunks_that_share_a_place_are_numbered_anew_and_may_change_places() {
    database.run(
        "update chunks set chunk_order = 7",
        "insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids, embedding, embedder, embedder_version, chunk_order)"
            + " select gen_random_uuid(), doc_version_id, 'a', section_path, text, anchor_ids, embedding, embedder, embedder_version, 8 from chunks where chunk_id = 'e1:chunk:1'");

    database.migrator().updateTo("0203");
    assertThat(
            database.rows(
                "select chunk_id, chunk_order from chunks where doc_version_id = '%s' order by 2"
                    .formatted(VERSION)))
        .containsExactly("e1:chunk:1|1", "e1:chunk:2|2", "a|3");
    database.run(
        "update chunks set chunk_order = 4 - chunk_order where doc_version_id = '%s'"
            .formatted(VERSION));
    assertThatThrownBy(() -> database.run("update chunks set chunk_order = 1"))
        .hasMessageContaining("uq_chunks_doc_version_chunk_order");

    database.migrator().rollbackTo("0202");
    assertThat(database.rows("select count(*) from chunks")).containsExactly("5");
  }

  @Test
  void an_event_for_the_same_versions_gives_its_items_to_the_oldest() {
    database.run(
        "update change_events set created_at = '2025-01-01'",
        "insert into change_events (id, study_id, source_document_id, from_version_id, to_version_id, diff_summary_json)"
            + " select '6c000000-0000-0000-0000-000000000001', study_id, source_document_id, from_version_id, to_version_id, '{}' from change_events where study_id = '%s'"
                .formatted(STUDY),
        "insert into impact_items (id, change_event_id, affected_doc_type, affected_target_section, reason_json, recommended_action, status) values"
            + " ('6d000000-0000-0000-0000-000000000001', '6c000000-0000-0000-0000-000000000001', 'csr', 'endpoints', '{}', 'auto_patch', 'applied'),"
            + " ('6e000000-0000-0000-0000-000000000001', '6c000000-0000-0000-0000-000000000001', 'csr', 'safety', '{}', 'auto_patch', 'pending')");

    database.migrator().updateTo("0203");
    assertThat(
            database.rows(
                "select left(change_event_id::text, 2), affected_target_section, status from impact_items where workspace_id = 'a0000000-0000-0000-0000-000000000001' order by 2"))
        .containsExactly("6a|endpoints|applied", "6a|safety|pending");
    assertThat(database.rows("select count(*) from change_events")).containsExactly("2");

    database.migrator().rollbackTo("0202");
    assertThat(database.rows("select count(*) from impact_items")).containsExactly("3");
  }

  @Test
  void impact_items_that_were_decided_differently_stop_the_upgrade_by_name() {
    database.run(
        "update impact_items set status = 'rejected'",
        "insert into impact_items (id, change_event_id, affected_doc_type, affected_target_section, reason_json, recommended_action, status)"
            + " select '6d000000-0000-0000-0000-000000000001', change_event_id, affected_doc_type, affected_target_section, reason_json, recommended_action, 'applied' from impact_items where workspace_id = 'a0000000-0000-0000-0000-000000000001'");

    assertThatThrownBy(() -> database.migrator().updateTo("0203"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining(
            "6b000000-0000-0000-0000-000000000001 rejected, 6d000000-0000-0000-0000-000000000001 applied")
        .hasMessageContaining("Delete those that do not hold");
  }

  @Test
  void addresses_that_differ_in_case_only_stop_the_upgrade_by_name() {
    database.run(
        "insert into users (id, email) values ('bb000000-0000-0000-0000-000000000001', 'USER1@example.org')");

    assertThatThrownBy(() -> database.migrator().updateTo("0203"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining("bb000000-0000-0000-0000-000000000001 USER1@example.org");
    database.run("delete from users where email = 'USER1@example.org'");
    database.migrator().updateTo("0203");
    assertThatThrownBy(
            () ->
                database.run(
                    "insert into users (id, email) values (gen_random_uuid(), 'USER1@example.org')"))
        .hasMessageContaining("uq_users_lower_email");
  }

  @Test
  void model_configurations_of_one_name_are_told_apart_and_one_contract_stays_active() {
    database.run(
        "insert into model_configs (id, workspace_id, provider, model_name, prompt_version, params_json, created_at)"
            + " select '4e000000-0000-0000-0000-000000000001', workspace_id, provider, model_name, prompt_version, '{}', now() + interval '1 day' from model_configs where model_name = 'model-1'",
        "insert into target_section_contracts (id, workspace_id, doc_type, target_section, title, required_facts_json, allowed_sources_json, retrieval_recipe_json, qc_ruleset_json, citation_policy, version)"
            + " select gen_random_uuid(), workspace_id, doc_type, target_section, title, '{}', '{}', '{}', '{}', 'none', 2 from target_section_contracts where workspace_id = 'a0000000-0000-0000-0000-000000000001'");

    database.migrator().updateTo("0203");
    assertThat(
            database.rows(
                "select prompt_version from model_configs where model_name = 'model-1' order by 1"))
        .containsExactly("1", "1 #4e000000");
    assertThat(
            database.rows(
                "select version, is_active from target_section_contracts where workspace_id = 'a0000000-0000-0000-0000-000000000001' order by 1"))
        .containsExactly("1|f", "2|t");

    database.migrator().rollbackTo("0202");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0202"));
  }

  @Test
  void every_foreign_key_has_an_index_that_begins_with_its_column() {
    database.migrator().update();

    assertThat(
            database.rows(
                "select conname from pg_constraint c where contype = 'f'"
                    + " and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null"
                    + " and (i.indkey[0] = c.conkey[1] or i.indkey[0:1]::int2[] @> c.conkey[1:2] and c.conkey[1:2] @> i.indkey[0:1]::int2[]))"))
        .isEmpty();
  }
}
