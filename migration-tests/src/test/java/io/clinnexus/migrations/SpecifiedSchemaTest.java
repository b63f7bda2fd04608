package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the golden files against what was decided about the schema, written down here by hand. */
class SpecifiedSchemaTest {

  private static final Map<String, Integer> TABLES =
      Map.ofEntries(
          Map.entry("0001", 22),
          Map.entry("0002", 22),
          Map.entry("0003", 22),
          Map.entry("0004", 22),
          Map.entry("0005", 22),
          Map.entry("0006", 25),
          Map.entry("0007", 25),
          Map.entry("0008", 28),
          Map.entry("0009", 29),
          Map.entry("0010", 30),
          Map.entry("0011", 30),
          Map.entry("0012", 30),
          Map.entry("0013", 31),
          Map.entry("0014", 33),
          Map.entry("0015", 33),
          Map.entry("0016", 33),
          Map.entry("0017", 33),
          Map.entry("0018", 34),
          Map.entry("0019", 36),
          Map.entry("0020", 33),
          Map.entry("0021", 34));

  @Test
  void the_history_has_the_specified_number_of_tables_after_each_revision() {
    TABLES.forEach((revision, tables) -> assertThat(tables(revision)).as(revision).hasSize(tables));
  }

  @Test
  void revision_0001_has_the_specified_objects() {
    List<String> lines = Golden.of("0001");
    assertThat(constraints(lines))
        .isEqualTo(Map.of("PRIMARY KEY", 22L, "FOREIGN KEY", 36L, "UNIQUE", 9L));
    assertThat(count(lines, "index ")).isEqualTo(8 + 22 + 9);
    assertThat(count(lines, "enum ")).isEqualTo(19);
    assertThat(lines)
        .contains(
            "column chunks.07 embedding double precision[] not null",
            "column generation_runs.03 target_doc_type character varying not null",
            "column impact_items.03 affected_doc_type character varying not null");
  }

  @Test
  void revision_0021_has_the_specified_objects() {
    List<String> lines = Golden.of("0021");
    assertThat(count(lines, "column ")).isEqualTo(292);
    assertThat(constraints(lines))
        .isEqualTo(Map.of("PRIMARY KEY", 34L, "FOREIGN KEY", 50L, "UNIQUE", 18L, "CHECK", 2L));
    assertThat(count(lines, "index ")).isEqualTo(106);
    assertThat(count(lines, "enum ")).isEqualTo(21);
    assertThat(count(lines, "sequence ") + count(lines, "trigger ") + count(lines, "function "))
        .isZero();
    assertThat(indexes(lines)).isEqualTo(Map.of("btree", 103L, "gin", 2L, "hnsw", 1L));
  }

  @Test
  void names_longer_than_postgresql_takes_are_cut_as_specified() {
    assertThat(names("0021"))
        .contains(
            "fk_generated_sections_published_to_document_version_id__ea45",
            "fk_study_core_facts_derived_from_doc_version_id_documen_e528",
            "fk_heading_block_topic_assignments_doc_version_id_docum_880f");
  }

  @Test
  void names_that_the_code_or_the_history_relies_on_are_there() {
    assertThat(names("0021"))
        .contains(
            "idx_chunks_embedding_hnsw",
            "idx_ingestion_runs_doc_version_id",
            "idx_ingestion_runs_started_at",
            "chk_ingestion_runs_status",
            "ck_cluster_assignments_mapped_by",
            "uq_fact_evidence_fact_anchor_role",
            "uq_heading_block_assignments_doc_version_block",
            "uq_topics_workspace_topic_key",
            "uq_topic_zone_priors_topic_doc_zone",
            "uq_cluster_assignments_doc_version_cluster",
            "uq_zone_sets_doc_type_zone_key",
            "uq_zone_crosswalk_from_to",
            "pk_section_contracts",
            "pk_section_maps",
            "pk_generated_sections",
            "uq_section_contracts_ws_doc_type_key_version",
            "uq_section_maps_doc_version_section_key",
            "fk_generation_runs_contract_id_section_contracts",
            "ix_section_maps_status",
            "ix_generated_sections_qc_status")
        .doesNotContain("ck_cluster_assignments_ck_cluster_assignments_mapped_by");
  }

  @Test
  void from_0201_on_every_name_has_its_prefix_and_its_table() {
    for (String line : Golden.of(Golden.headRevision())) {
      if (line.startsWith("constraint ") || line.startsWith("index ")) {
        String table = line.split(" ")[1].split("\\.")[0];
        String name = line.split(" ")[1].split("\\.")[1];
        assertThat(name)
            .matches("(pk_%1$s|(fk|uq|ix|ck)_%1$s_[a-z0-9_]+)".formatted(table))
            .hasSizeLessThanOrEqualTo(63);
      }
    }
  }

  @Test
  void enum_labels_stand_in_the_specified_order() {
    assertThat(Golden.of("0021").stream().filter(line -> line.startsWith("enum ")))
        .containsExactly(
            "enum anchor_content_type p, cell, fn, hdr, li, tbl",
            "enum citation_policy per_sentence, per_claim, none",
            "enum conflict_severity low, medium, high, critical",
            "enum conflict_status open, investigating, resolved, accepted_risk, suppressed",
            "enum document_language ru, en, mixed, unknown",
            "enum document_lifecycle_status draft, in_review, approved, superseded",
            "enum document_type protocol, sap, tfl, csr, ib, icf, other",
            "enum evidence_role primary, supporting",
            "enum fact_status extracted, validated, conflicting, tbd, needs_review",
            "enum generation_status queued, running, blocked, completed, failed",
            "enum impact_status pending, applied, rejected",
            "enum ingestion_status uploaded, processing, ready, needs_review, failed",
            "enum qc_status pass, fail, blocked",
            "enum recommended_action auto_patch, regenerate_draft, manual_review",
            "enum section_map_mapped_by system, user",
            "enum section_map_status mapped, needs_review, overridden",
            "enum source_zone overview, design, ip, statistics, safety, endpoints, population, procedures,"
                + " data_management, ethics, admin, appendix, unknown",
            "enum study_status active, archived",
            "enum task_status open, in_progress, done, cancelled",
            "enum task_type review_extraction, resolve_conflict, review_impact, regenerate_section",
            "enum workspace_role admin, writer, clinops, qa");
  }

  @Test
  void only_the_tables_of_later_revisions_make_their_own_ids() {
    List<String> withDefault =
        Golden.of("0021").stream()
            .filter(
                line ->
                    line.matches("column \\w+\\.01 id uuid not null default gen_random_uuid\\(\\)"))
            .map(line -> line.substring("column ".length(), line.indexOf('.')))
            .toList();
    assertThat(withDefault)
        .containsExactly(
            "anchor_matches",
            "cluster_assignments",
            "heading_block_topic_assignments",
            "heading_clusters",
            "ingestion_runs",
            "study_core_facts",
            "topic_evidence",
            "topic_mapping_runs",
            "topic_zone_priors",
            "topics",
            "zone_crosswalk",
            "zone_sets");
  }

  @Test
  void source_zone_is_text_in_0007_and_an_enum_from_0012_with_its_index_on_it() {
    for (String table : List.of("anchors", "chunks")) {
      String number = table.equals("anchors") ? "13" : "10";
      String column = "column %s.%s source_zone ".formatted(table, number);
      assertThat(Golden.of("0007")).contains(column + "text not null default 'unknown'::text");
      assertThat(Golden.of("0012"))
          .contains(column + "source_zone not null default 'unknown'::source_zone");
      assertThat(names("0007")).contains("ix_%s_doc_version_source_zone".formatted(table));
      assertThat(names("0012")).contains("ix_%s_doc_version_source_zone".formatted(table));
    }
    assertThat(Golden.of("0021")).contains("column topic_evidence.04 source_zone text not null");
  }

  private static List<String> tables(String revision) {
    return Golden.of(revision).stream()
        .filter(line -> line.startsWith("column "))
        .map(line -> line.substring("column ".length(), line.indexOf('.')))
        .distinct()
        .toList();
  }

  private static List<String> names(String revision) {
    return Golden.of(revision).stream()
        .filter(line -> line.startsWith("constraint ") || line.startsWith("index "))
        .map(line -> line.split(" ")[1].split("\\.")[1])
        .toList();
  }

  private static long count(List<String> lines, String prefix) {
    return lines.stream().filter(line -> line.startsWith(prefix)).count();
  }

  private static Map<String, Long> constraints(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("constraint "))
        .map(
            line ->
                line.split(" ", 3)[2].replaceAll("^(PRIMARY KEY|FOREIGN KEY|UNIQUE|CHECK).*", "$1"))
        .collect(Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()));
  }

  private static Map<String, Long> indexes(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("index "))
        .map(line -> line.replaceAll(".* USING (\\w+) .*", "$1"))
        .collect(Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()));
  }
}
