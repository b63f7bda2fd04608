package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revision 0204 does to values that its checks refuse, up and down. */
class ChecksDataTest {

  private static Template template;

  private TestedDatabase database;

  @BeforeAll
  static void make_a_database_before_the_revision() {
    template = new Template("0021", Tenants.rows());
    template.migrateTo("0203");
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
  void what_has_one_right_repair_is_repaired() {
    database.run(
        "update anchors set text_hash = 'short' where anchor_id = 'e1:p:2'",
        "update document_versions set source_sha256 = upper(source_sha256) where version_label ="
            + " 'v1'",
        "update document_versions set source_sha256 = '' where version_label = 'v2'",
        "update document_versions set ingestion_summary_json = 'null'",
        "update facts set value_json = 'null', meta_json = 'null'",
        "update topics set applicable_to_json = 'null'");

    database.migrator().updateTo("0204");
    assertThat(database.rows("select text_hash from anchors where anchor_id = 'e1:p:2'"))
        .containsExactly("71988c4d8e0803ba4519f0b2864c1331c14a1890bf8694e251379177bfedb5c3");
    assertThat(
            database.rows(
                "select distinct version_label, source_sha256 = repeat('a', 64),"
                    + " ingestion_summary_json from document_versions where document_id::text like"
                    + " 'd0%' order by 1"))
        .containsExactly("v1|t|null", "v2|null|null");
    assertThat(database.rows("select distinct value_json, meta_json from facts"))
        .containsExactly("{}|null");
    assertThat(database.rows("select distinct applicable_to_json from topics"))
        .containsExactly("[]");

    database.migrator().rollbackTo("0203");
    assertThat(database.rows("select count(*) from facts")).containsExactly("4");
    assertThat(database.catalogue()).isEqualTo(Golden.of("0203"));
  }

  @Test
  void what_has_none_stops_the_upgrade_with_its_rule_and_its_rows() {
    database.run(
        "update facts set confidence = 'NaN' where id = '3a000000-0000-0000-0000-000000000001'",
        "update anchor_matches set method = 'embedding'",
        "update document_versions set source_sha256 = 'abc' where id ="
            + " 'e0000000-0000-0000-0000-000000000002'");

    assertThatThrownBy(() -> database.migrator().updateTo("0204"))
        .isInstanceOf(ChangesetFailed.class)
        .hasMessageContaining("Correct or delete them, then migrate again.")
        .hasMessageContaining(
            "1 rows of facts break \"confidence between 0 and 1\":"
                + " 3a000000-0000-0000-0000-000000000001")
        .hasMessageContaining("2 rows of anchor_matches break \"method in (")
        .hasMessageContaining(
            "1 rows of document_versions break \"source_sha256 ~ '^[0-9a-f]{64}$'\":"
                + " e0000000-0000-0000-0000-000000000002");
  }

  @Test
  void new_values_are_checked() {
    database.migrator().updateTo("0204");

    assertRefused("update facts set confidence = 'NaN'", "ck_facts_confidence");
    assertRefused("update anchor_matches set score = 'Infinity'", "ck_anchor_matches_score");
    assertRefused("update anchors set ordinal = 0", "ck_anchors_ordinal");
    assertRefused("update tasks set payload_json = '[]'", "ck_tasks_payload_json");
    assertRefused("update topic_mapping_runs set mode = 'x'", "ck_topic_mapping_runs_mode");
    assertRefused(
        "update change_events set from_version_id = to_version_id",
        "ck_change_events_versions_differ");
  }

  @Test
  void every_number_with_a_point_has_a_range() {
    database.migrator().update();

    assertThat(
            database.rows(
                "select a.attrelid::regclass, a.attname from pg_attribute a join pg_class t on"
                    + " t.oid = a.attrelid and t.relkind = 'r' where t.relnamespace ="
                    + " 'public'::regnamespace and a.atttypid in ('float8'::regtype,"
                    + " 'numeric'::regtype) and not a.attisdropped and not exists (select from"
                    + " pg_constraint c where c.conrelid = t.oid and c.contype = 'c' and a.attnum ="
                    + " any(c.conkey))"))
        .isEmpty();
  }

  @Test
  void zones_of_topic_evidence_become_canonical_and_the_better_of_two_rows_stays() {
    database.run(
        "update topic_evidence set source_zone = 'objectives' where workspace_id ="
            + " 'a0000000-0000-0000-0000-000000000002'",
        "insert into topic_evidence (doc_version_id, topic_key, source_zone, language, anchor_ids,"
            + " chunk_ids, score) values ('e0000000-0000-0000-0000-000000000001', 'endpoints',"
            + " 'randomization', 'ru', '{}', '{}', 0.1), ('e0000000-0000-0000-0000-000000000001',"
            + " 'endpoints', 'study_design', 'ru', '{}', '{}', 0.3),"
            + " ('e0000000-0000-0000-0000-000000000001', 'endpoints', 'whatever', 'ru', '{}', '{}',"
            + " null)");

    database.migrator().updateTo("0204");
    assertThat(
            database.rows(
                "select source_zone, score, pg_typeof(source_zone) from topic_evidence order by"
                    + " source_zone::text"))
        .containsExactly(
            "design|0.3|source_zone",
            "endpoints|0.8|source_zone",
            "overview|0.8|source_zone",
            "unknown|null|source_zone");

    database.migrator().rollbackTo("0203");
    assertThat(
            database.rows(
                "select source_zone, pg_typeof(source_zone) from topic_evidence order by 1"))
        .containsExactly("design|text", "endpoints|text", "overview|text", "unknown|text");
  }

  private void assertRefused(String statement, String constraint) {
    assertThatThrownBy(() -> database.run(statement)).hasMessageContaining(constraint);
  }
}
