package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.TestDatabase;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each revision of the history does to rows that are there, up and down. */
class HistoryDataTest {

  private TestedDatabase database;

  @BeforeEach
  void make_an_empty_database() {
    database = new TestedDatabase(TestDatabase.empty());
  }

  @AfterEach
  void drop_it() {
    database.place().close();
  }

  @Test
  void revision_0002_turns_embeddings_into_vectors_and_back() {
    at("0001", Rows.VERSION_ROWS);
    database.run(Rows.chunkWithArray("c", 0.5), generationRun("protocol"));

    database.migrator().updateTo("0002");
    assertThat(database.rows("select vector_dims(embedding), left(embedding::text, 9) from chunks"))
        .containsExactly("1536|[0.5,0.5,");
    assertThat(
            database.rows(
                "select target_doc_type, pg_typeof(target_doc_type) from generation_runs"))
        .containsExactly("protocol|document_type");

    database.migrator().rollbackTo("0001");
    assertThat(
            database.rows(
                "select pg_typeof(embedding), cardinality(embedding), embedding[1536] from chunks"))
        .containsExactly("double precision[]|1536|0.5");
    assertThat(
            database.rows(
                "select target_doc_type, pg_typeof(target_doc_type) from generation_runs"))
        .containsExactly("protocol|character varying");
  }

  @Test
  void revision_0002_refuses_an_array_of_another_length_and_changes_nothing() {
    at("0001", Rows.VERSION_ROWS);
    database.run(
        Rows.chunkWithArray("c", 0.5),
        "update chunks set embedding = array_fill(1::double precision, array[3])");

    assertThatThrownBy(() -> database.migrator().updateTo("0002"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining("0002-01-convert-chunk-embedding-to-vector")
        .hasMessageContaining("expected 1536 dimensions, not 3");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0001"));
  }

  @Test
  void revision_0003_allows_versions_without_a_file_and_fills_them_on_the_way_back() {
    at("0003", Rows.VERSION_ROWS);
    database.run("update document_versions set source_file_uri = null, source_sha256 = null");

    database.migrator().rollbackTo("0002");
    assertThat(database.rows("select source_file_uri, source_sha256 from document_versions"))
        .containsExactly("|");

    database.migrator().updateTo("0003");
    assertThat(database.rows("select source_file_uri, source_sha256 from document_versions"))
        .containsExactly("|");
  }

  @Test
  void revision_0004_makes_the_language_of_older_versions_unknown() {
    at("0003", Rows.VERSION_ROWS);

    database.migrator().updateTo("0004");
    assertThat(database.rows("select document_language from document_versions"))
        .containsExactly("unknown");

    database.migrator().rollbackTo("0003");
    assertThat(database.rows("select version_label from document_versions")).containsExactly("v1");
  }

  @Test
  void revision_0005_keeps_the_last_of_equal_evidence_rows() {
    at("0004", Rows.VERSION_ROWS);
    database.run(Rows.fact("k"), evidence(1, "a", "primary"), evidence(2, "a", "primary"));
    database.run(
        evidence(3, "a", "primary"), evidence(4, "a", "supporting"), evidence(5, "b", "primary"));

    database.migrator().updateTo("0005");
    assertThat(database.rows("select right(id::text, 1) from fact_evidence order by id"))
        .containsExactly("3", "4", "5");

    database.migrator().rollbackTo("0004");
    assertThat(database.rows("select right(id::text, 1) from fact_evidence order by id"))
        .containsExactly("3", "4", "5");
  }

  @Test
  void revision_0007_renames_the_section_key_and_keeps_its_values() {
    at("0006", Rows.VERSION_ROWS);
    database.run(
        "insert into section_maps (id, doc_version_id, section_key, confidence, status, mapped_by)"
            + " values (gen_random_uuid(), '"
            + Rows.VERSION
            + "', 'protocol.soa', 1, 'mapped', 'system')",
        "insert into section_taxonomy_related (doc_type, a_section_key, b_section_key) values ('protocol', 'a', 'b')",
        Rows.anchor("a", "p", 1, "{}"));

    database.migrator().updateTo("0007");
    assertThat(database.rows("select target_section from section_maps"))
        .containsExactly("protocol.soa");
    assertThat(
            database.rows(
                "select a_target_section, b_target_section from section_taxonomy_related"))
        .containsExactly("a|b");
    assertThat(database.rows("select source_zone, language from anchors"))
        .containsExactly("unknown|unknown");

    database.migrator().rollbackTo("0006");
    assertThat(database.rows("select section_key from section_maps"))
        .containsExactly("protocol.soa");
    assertThat(database.rows("select a_section_key, b_section_key from section_taxonomy_related"))
        .containsExactly("a|b");
  }

  @Test
  void revision_0011_fills_the_metadata_of_older_facts_only() {
    at("0010", Rows.VERSION_ROWS);
    database.run(Rows.fact("older"));

    database.migrator().updateTo("0011");
    database.run(Rows.fact("later"));
    assertThat(
            database.rows(
                "select fact_key, confidence, extractor_version, meta_json from facts order by fact_key desc"))
        .containsExactly("older|1|1|null", "later|null|null|null");

    database.migrator().rollbackTo("0010");
    assertThat(database.rows("select fact_key from facts order by fact_key"))
        .containsExactly("later", "older");
  }

  @Test
  void revision_0012_maps_zones_to_their_canonical_names_and_keeps_them_on_the_way_back() {
    at("0011", Rows.VERSION_ROWS);
    String[] zones = {
      "randomization:design",
      "adverse_events:safety",
      "serious_adverse_events:safety",
      "statistical_methods:statistics",
      "eligibility:population",
      "ip_handling:ip",
      "study_design:design",
      "objectives:overview",
      "study_population:population",
      "data_management:data_management",
      "unknown:unknown",
      "Safety:unknown",
      ":unknown",
      "whatever:unknown"
    };
    for (String zone : zones) {
      String old = zone.substring(0, zone.indexOf(':'));
      database.run(
          Rows.anchor(zone, "p", 1, "{}"),
          Rows.chunk(zone, "{}"),
          "update anchors set source_zone = '" + old + "' where anchor_id = '" + zone + "'",
          "update chunks set source_zone = '" + old + "' where chunk_id = '" + zone + "'");
    }

    database.migrator().updateTo("0012");
    for (String table : new String[] {"anchor", "chunk"}) {
      assertThat(
              database.rows(
                  "select %1$s_id from %1$ss where split_part(%1$s_id, ':', 2) = source_zone::text and pg_typeof(source_zone)::text = 'source_zone'"
                      .formatted(table)))
          .containsExactlyInAnyOrder(zones);
    }

    database.migrator().rollbackTo("0011");
    assertThat(
            database.rows(
                "select anchor_id from anchors where split_part(anchor_id, ':', 2) = source_zone"))
        .containsExactlyInAnyOrder(zones);
    assertThat(database.catalogue()).isEqualTo(Golden.of("0011"));
  }

  @Test
  void revision_0016_cleans_the_vocabulary_before_it_checks_it() {
    at("0015", Rows.VERSION_ROWS);
    database.run(
        assignment(1, "user"),
        assignment(2, "system"),
        assignment(3, "seed"),
        "insert into topic_mapping_runs (doc_version_id, mode) values ('"
            + Rows.VERSION
            + "', 'auto')");

    database.migrator().updateTo("0016");
    assertThat(database.rows("select mapped_by from cluster_assignments order by cluster_id"))
        .containsExactly("manual", "auto", "seed");
    assertThat(
            database.rows("select pipeline_version, pipeline_config_hash from topic_mapping_runs"))
        .containsExactly("|");

    database.migrator().rollbackTo("0015");
    assertThat(database.rows("select mapped_by from cluster_assignments order by cluster_id"))
        .containsExactly("manual", "auto", "seed");
    database.run(assignment(4, "user"));
  }

  @Test
  void revision_0017_carries_the_rows_through_both_renames() {
    at("0016", Rows.VERSION_ROWS);
    database.run(
        generationRun("csr"),
        "insert into section_taxonomy_nodes (doc_type, target_section, title_ru) values ('csr', 'a', 't')");

    database.migrator().updateTo("0017");
    assertThat(database.rows("select title from target_section_contracts")).containsExactly("t");
    assertThat(database.rows("select title_ru from target_section_taxonomy_nodes"))
        .containsExactly("t");

    database.migrator().rollbackTo("0016");
    assertThat(database.rows("select title from section_contracts")).containsExactly("t");
    assertThat(database.rows("select title_ru from section_taxonomy_nodes")).containsExactly("t");
  }

  @Test
  void revision_0020_loses_the_taxonomy_and_its_rollback_builds_it_empty() {
    at("0019", Rows.VERSION_ROWS);
    database.run(
        "insert into target_section_taxonomy_nodes (doc_type, target_section, title_ru) values ('csr', 'a', 't')");

    database.migrator().updateTo("0020");
    database.migrator().rollbackTo("0019");

    assertThat(database.rows("select * from target_section_taxonomy_nodes"))
        .isEqualTo(Collections.emptyList());
    assertThat(database.catalogue()).isEqualTo(Golden.of("0019"));
  }

  @Test
  void a_workspace_with_generation_runs_can_be_deleted() {
    at("0021", Rows.VERSION_ROWS);
    database.run(generationRun("csr"));

    database.run("delete from workspaces");

    assertThat(database.rows("select count(*) from generation_runs")).containsExactly("0");
    assertThat(database.rows("select count(*) from templates")).containsExactly("0");
  }

  private void at(String revision, String... rows) {
    database.migrator().updateTo(revision);
    database.run(rows);
  }

  private static String evidence(int number, String anchor, String role) {
    return "insert into fact_evidence (id, fact_id, anchor_id, evidence_role) select '50000000-0000-0000-0000-00000000000%d', id, '%s', '%s' from facts"
        .formatted(number, anchor, role);
  }

  private static String assignment(int cluster, String mappedBy) {
    return "insert into cluster_assignments (doc_version_id, cluster_id, topic_key, mapped_by) values ('%s', %d, 't', '%s')"
        .formatted(Rows.VERSION, cluster, mappedBy);
  }

  /**
   * A run with its template and contract, whatever the contract's table is called and its key
   * column.
   */
  private String generationRun(String docType) {
    String contracts =
        database
            .rows(
                "select coalesce(to_regclass('target_section_contracts'), to_regclass('section_contracts'))")
            .get(0);
    String key =
        database
            .rows(
                "select attname from pg_attribute where attrelid = 'generation_runs'::regclass and attname in ('section_key', 'target_section')")
            .get(0);
    String id = "60000000-0000-0000-0000-000000000001";
    return """
        insert into %1$s (id, workspace_id, doc_type, %2$s, title, required_facts_json, allowed_sources_json,
          retrieval_recipe_json, qc_ruleset_json, citation_policy, version)
        values ('%3$s', '%4$s', 'csr', 'a', 't', '{}', '{}', '{}', '{}', 'none', 1);
        insert into templates (id, workspace_id, doc_type, name, template_body, version) values ('%3$s', '%4$s', 'csr', 'n', 'b', 1);
        insert into generation_runs (id, study_id, target_doc_type, %2$s, template_id, contract_id, input_snapshot_json, status)
        values ('%3$s', '%5$s', '%6$s', 'a', '%3$s', '%3$s', '{}', 'queued')
        """
        .formatted(contracts, key, id, Rows.WORKSPACE, Rows.STUDY, docType);
  }
}
