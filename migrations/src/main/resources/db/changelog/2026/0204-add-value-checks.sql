--liquibase formatted sql

-- squawk-ignore-file ban-drop-table, changing-column-type, constraint-missing-not-valid
-- The tables that grow (anchors, chunks, facts, document_versions) are checked in a changeset of its own; the others hold a few rows
-- for each study, and reading them once under the lock takes milliseconds.

-- Revision 0204: values are checked where they are stored: ranges (which keep out NaN and infinity), hashes, kinds of
-- JSON, vocabularies. What has one right repair is repaired; what has not stops the upgrade with the rows and what to
-- do. Constraints on tables that grow are validated without keeping writers out.

--changeset clinnexus:0204-01-repair-json-nulls
--comment: The original wrote the JSON value null where it had nothing. That becomes NULL, and an empty object or list
-- in a column that needs a value. Lossy: the rollback keeps them.
update document_versions set ingestion_summary_json = null where jsonb_typeof(ingestion_summary_json) = 'null';
update anchors set location_json = '{}' where jsonb_typeof(location_json) = 'null';
update chunks set metadata_json = null where jsonb_typeof(metadata_json) = 'null';
update facts set value_json = '{}' where jsonb_typeof(value_json) = 'null';
update facts set meta_json = null where jsonb_typeof(meta_json) = 'null';
update anchor_matches set meta_json = null where jsonb_typeof(meta_json) = 'null';
update target_section_contracts set required_facts_json = '{}' where jsonb_typeof(required_facts_json) = 'null';
update target_section_contracts set allowed_sources_json = '{}' where jsonb_typeof(allowed_sources_json) = 'null';
update target_section_contracts set retrieval_recipe_json = '{}' where jsonb_typeof(retrieval_recipe_json) = 'null';
update target_section_contracts set qc_ruleset_json = '{}' where jsonb_typeof(qc_ruleset_json) = 'null';
update study_core_facts set facts_json = '{}' where jsonb_typeof(facts_json) = 'null';
update model_configs set params_json = '{}' where jsonb_typeof(params_json) = 'null';
update generation_runs set input_snapshot_json = '{}' where jsonb_typeof(input_snapshot_json) = 'null';
update generated_target_sections set artifacts_json = '{}' where jsonb_typeof(artifacts_json) = 'null';
update generated_target_sections set qc_report_json = '{}' where jsonb_typeof(qc_report_json) = 'null';
update conflict_items set evidence_json = null where jsonb_typeof(evidence_json) = 'null';
update change_events set diff_summary_json = '{}' where jsonb_typeof(diff_summary_json) = 'null';
update impact_items set reason_json = '{}' where jsonb_typeof(reason_json) = 'null';
update tasks set payload_json = '{}' where jsonb_typeof(payload_json) = 'null';
update ingestion_runs set summary_json = '{}' where jsonb_typeof(summary_json) = 'null';
update ingestion_runs set quality_json = '{}' where jsonb_typeof(quality_json) = 'null';
update ingestion_runs set progress_json = '{}' where jsonb_typeof(progress_json) = 'null';
update ingestion_runs set warnings_json = '[]' where jsonb_typeof(warnings_json) = 'null';
update ingestion_runs set errors_json = '[]' where jsonb_typeof(errors_json) = 'null';
update topics set topic_profile_json = '{}' where jsonb_typeof(topic_profile_json) = 'null';
update topics set applicable_to_json = '[]' where jsonb_typeof(applicable_to_json) = 'null';
update cluster_assignments set mapping_debug_json = null where jsonb_typeof(mapping_debug_json) = 'null';
update heading_clusters set top_titles_json = '[]' where jsonb_typeof(top_titles_json) = 'null';
update heading_clusters set examples_json = '[]' where jsonb_typeof(examples_json) = 'null';
update heading_clusters set stats_json = '{}' where jsonb_typeof(stats_json) = 'null';
update topic_evidence set evidence_json = null where jsonb_typeof(evidence_json) = 'null';
update topic_mapping_runs set params_json = '{}' where jsonb_typeof(params_json) = 'null';
update topic_mapping_runs set metrics_json = '{}' where jsonb_typeof(metrics_json) = 'null';
update heading_block_topic_assignments set debug_json = null where jsonb_typeof(debug_json) = 'null';
--rollback empty

--changeset clinnexus:0204-02-repair-hashes
--comment: A text hash follows from its text. A file hash in capitals is written in small letters, an empty one (0003
-- rolled back) becomes NULL. Lossy: the rollback keeps them.
update anchors
set text_hash = encode(sha256(convert_to(text_norm, 'UTF8')), 'hex')
where text_hash !~ '^[0-9a-f]{64}$';
update document_versions
set source_sha256 = nullif(lower(source_sha256), '')
where source_sha256 !~ '^[0-9a-f]{64}$';
--rollback empty

--changeset clinnexus:0204-03-check-rows-fit-the-rules splitStatements:false
--comment: Every rule of this revision, asked before it is made. Nothing to roll back: it only reads.
do $$
declare
    rule record;
    number bigint;
    ids text;
    found text := '';
begin
    for rule in
        select *
        from (values
            ('document_versions', 'source_sha256 ~ ''^[0-9a-f]{64}$'''),
            ('document_versions', 'jsonb_typeof(ingestion_summary_json) = ''object'''),
            ('anchors', 'ordinal >= 1'),
            ('anchors', 'text_hash ~ ''^[0-9a-f]{64}$'''),
            ('anchors', 'confidence between 0 and 1'),
            ('anchors', 'jsonb_typeof(location_json) = ''object'''),
            ('chunks', 'jsonb_typeof(metadata_json) = ''object'''),
            ('facts', 'confidence between 0 and 1'),
            ('facts', 'jsonb_typeof(value_json) = ''object'''),
            ('facts', 'jsonb_typeof(meta_json) = ''object'''),
            ('anchor_matches', 'score between 0 and 1'),
            ('anchor_matches', 'method in (''exact_hash'', ''exact'', ''fuzzy'', ''hybrid'')'),
            ('anchor_matches', 'from_doc_version_id <> to_doc_version_id'),
            ('anchor_matches', 'jsonb_typeof(meta_json) = ''object'''),
            ('target_section_contracts', 'version >= 1'),
            ('target_section_contracts', 'jsonb_typeof(required_facts_json) in (''object'', ''array'')'),
            ('target_section_contracts', 'jsonb_typeof(allowed_sources_json) = ''object'''),
            ('target_section_contracts', 'jsonb_typeof(retrieval_recipe_json) = ''object'''),
            ('target_section_contracts', 'jsonb_typeof(qc_ruleset_json) = ''object'''),
            ('target_section_maps', 'confidence between 0 and 1'),
            ('study_core_facts', 'facts_version >= 1'),
            ('study_core_facts', 'jsonb_typeof(facts_json) = ''object'''),
            ('templates', 'version >= 1'),
            ('model_configs', 'jsonb_typeof(params_json) = ''object'''),
            ('generation_runs', 'jsonb_typeof(input_snapshot_json) = ''object'''),
            ('generated_target_sections', 'jsonb_typeof(artifacts_json) = ''object'''),
            ('generated_target_sections', 'jsonb_typeof(qc_report_json) = ''object'''),
            ('conflict_items', 'jsonb_typeof(evidence_json) = ''object'''),
            ('change_events', 'from_version_id <> to_version_id'),
            ('change_events', 'jsonb_typeof(diff_summary_json) = ''object'''),
            ('impact_items', 'jsonb_typeof(reason_json) = ''object'''),
            ('tasks', 'jsonb_typeof(payload_json) = ''object'''),
            ('ingestion_runs', 'duration_ms >= 0'),
            ('ingestion_runs', 'jsonb_typeof(summary_json) = ''object'''),
            ('ingestion_runs', 'jsonb_typeof(quality_json) = ''object'''),
            ('ingestion_runs', 'jsonb_typeof(progress_json) = ''object'''),
            ('ingestion_runs', 'jsonb_typeof(warnings_json) = ''array'''),
            ('ingestion_runs', 'jsonb_typeof(errors_json) = ''array'''),
            ('topics', 'jsonb_typeof(topic_profile_json) = ''object'''),
            ('topics', 'jsonb_typeof(applicable_to_json) = ''array'''),
            ('cluster_assignments', 'cluster_id >= 0'),
            ('cluster_assignments', 'confidence between 0 and 1'),
            ('cluster_assignments', 'jsonb_typeof(mapping_debug_json) = ''object'''),
            ('heading_clusters', 'cluster_id >= 0'),
            ('heading_clusters', 'jsonb_typeof(top_titles_json) = ''array'''),
            ('heading_clusters', 'jsonb_typeof(examples_json) = ''array'''),
            ('heading_clusters', 'jsonb_typeof(stats_json) = ''object'''),
            ('topic_evidence', 'score between 0 and 1'),
            ('topic_evidence', 'jsonb_typeof(evidence_json) = ''object'''),
            ('topic_mapping_runs', 'mode in (''auto'', ''assist'')'),
            ('topic_mapping_runs', 'jsonb_typeof(params_json) = ''object'''),
            ('topic_mapping_runs', 'jsonb_typeof(metrics_json) = ''object'''),
            ('heading_block_topic_assignments', 'confidence between 0 and 1'),
            ('heading_block_topic_assignments', 'jsonb_typeof(debug_json) = ''object'''),
            ('topic_zone_priors', 'weight between 0 and 1'),
            ('zone_crosswalk', 'weight between 0 and 1')
        ) as r (relation, condition)
    loop
        execute format(
            'select count(*), string_agg(id::text, '', '' order by id) filter (where place <= 5)'
                ' from (select id, row_number() over (order by id) as place from %I where not (%s)) broken',
            rule.relation, rule.condition)
        into number, ids;
        if number > 0 then
            found := found || format(E'\n%s rows of %s break "%s": %s', number, rule.relation, rule.condition, ids);
        end if;
    end loop;
    if found <> '' then
        raise exception 'Rows break rules that this revision adds. Correct or delete them, then migrate again.%', found;
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0204-04-check-document-versions
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table document_versions
    add constraint ck_document_versions_source_sha256 check (source_sha256 ~ '^[0-9a-f]{64}$') not valid,
    add constraint ck_document_versions_ingestion_summary_json check (jsonb_typeof(ingestion_summary_json) = 'object') not valid;
--rollback alter table document_versions
--rollback     drop constraint ck_document_versions_ingestion_summary_json,
--rollback     drop constraint ck_document_versions_source_sha256;

--changeset clinnexus:0204-05-validate-document-versions-checks
alter table document_versions
    validate constraint ck_document_versions_source_sha256,
    validate constraint ck_document_versions_ingestion_summary_json;
--rollback alter table document_versions
--rollback     drop constraint ck_document_versions_source_sha256,
--rollback     drop constraint ck_document_versions_ingestion_summary_json,
--rollback     add constraint ck_document_versions_source_sha256 check (source_sha256 ~ '^[0-9a-f]{64}$') not valid,
--rollback     add constraint ck_document_versions_ingestion_summary_json check (jsonb_typeof(ingestion_summary_json) = 'object') not valid;

--changeset clinnexus:0204-06-check-anchors
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table anchors
    add constraint ck_anchors_ordinal check (ordinal >= 1) not valid,
    add constraint ck_anchors_text_hash check (text_hash ~ '^[0-9a-f]{64}$') not valid,
    add constraint ck_anchors_confidence check (confidence between 0 and 1) not valid,
    add constraint ck_anchors_location_json check (jsonb_typeof(location_json) = 'object') not valid;
--rollback alter table anchors
--rollback     drop constraint ck_anchors_location_json,
--rollback     drop constraint ck_anchors_confidence,
--rollback     drop constraint ck_anchors_text_hash,
--rollback     drop constraint ck_anchors_ordinal;

--changeset clinnexus:0204-07-validate-anchors-checks
alter table anchors
    validate constraint ck_anchors_ordinal,
    validate constraint ck_anchors_text_hash,
    validate constraint ck_anchors_confidence,
    validate constraint ck_anchors_location_json;
--rollback alter table anchors
--rollback     drop constraint ck_anchors_ordinal,
--rollback     drop constraint ck_anchors_text_hash,
--rollback     drop constraint ck_anchors_confidence,
--rollback     drop constraint ck_anchors_location_json,
--rollback     add constraint ck_anchors_ordinal check (ordinal >= 1) not valid,
--rollback     add constraint ck_anchors_text_hash check (text_hash ~ '^[0-9a-f]{64}$') not valid,
--rollback     add constraint ck_anchors_confidence check (confidence between 0 and 1) not valid,
--rollback     add constraint ck_anchors_location_json check (jsonb_typeof(location_json) = 'object') not valid;

--changeset clinnexus:0204-08-check-chunks
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table chunks
    add constraint ck_chunks_metadata_json check (jsonb_typeof(metadata_json) = 'object') not valid;
--rollback alter table chunks
--rollback     drop constraint ck_chunks_metadata_json;

--changeset clinnexus:0204-09-validate-chunks-checks
alter table chunks
    validate constraint ck_chunks_metadata_json;
--rollback alter table chunks
--rollback     drop constraint ck_chunks_metadata_json,
--rollback     add constraint ck_chunks_metadata_json check (jsonb_typeof(metadata_json) = 'object') not valid;

--changeset clinnexus:0204-10-check-facts
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table facts
    add constraint ck_facts_confidence check (confidence between 0 and 1) not valid,
    add constraint ck_facts_value_json check (jsonb_typeof(value_json) = 'object') not valid,
    add constraint ck_facts_meta_json check (jsonb_typeof(meta_json) = 'object') not valid;
--rollback alter table facts
--rollback     drop constraint ck_facts_meta_json,
--rollback     drop constraint ck_facts_value_json,
--rollback     drop constraint ck_facts_confidence;

--changeset clinnexus:0204-11-validate-facts-checks
alter table facts
    validate constraint ck_facts_confidence,
    validate constraint ck_facts_value_json,
    validate constraint ck_facts_meta_json;
--rollback alter table facts
--rollback     drop constraint ck_facts_confidence,
--rollback     drop constraint ck_facts_value_json,
--rollback     drop constraint ck_facts_meta_json,
--rollback     add constraint ck_facts_confidence check (confidence between 0 and 1) not valid,
--rollback     add constraint ck_facts_value_json check (jsonb_typeof(value_json) = 'object') not valid,
--rollback     add constraint ck_facts_meta_json check (jsonb_typeof(meta_json) = 'object') not valid;

--changeset clinnexus:0204-12-check-anchor-matches
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table anchor_matches
    add constraint ck_anchor_matches_score check (score between 0 and 1) not valid,
    add constraint ck_anchor_matches_method check (method in ('exact_hash', 'exact', 'fuzzy', 'hybrid')) not valid,
    add constraint ck_anchor_matches_versions_differ check (from_doc_version_id <> to_doc_version_id) not valid,
    add constraint ck_anchor_matches_meta_json check (jsonb_typeof(meta_json) = 'object') not valid;
--rollback alter table anchor_matches
--rollback     drop constraint ck_anchor_matches_meta_json,
--rollback     drop constraint ck_anchor_matches_versions_differ,
--rollback     drop constraint ck_anchor_matches_method,
--rollback     drop constraint ck_anchor_matches_score;

--changeset clinnexus:0204-13-validate-anchor-matches-checks
alter table anchor_matches
    validate constraint ck_anchor_matches_score,
    validate constraint ck_anchor_matches_method,
    validate constraint ck_anchor_matches_versions_differ,
    validate constraint ck_anchor_matches_meta_json;
--rollback alter table anchor_matches
--rollback     drop constraint ck_anchor_matches_score,
--rollback     drop constraint ck_anchor_matches_method,
--rollback     drop constraint ck_anchor_matches_versions_differ,
--rollback     drop constraint ck_anchor_matches_meta_json,
--rollback     add constraint ck_anchor_matches_score check (score between 0 and 1) not valid,
--rollback     add constraint ck_anchor_matches_method check (method in ('exact_hash', 'exact', 'fuzzy', 'hybrid')) not valid,
--rollback     add constraint ck_anchor_matches_versions_differ check (from_doc_version_id <> to_doc_version_id) not valid,
--rollback     add constraint ck_anchor_matches_meta_json check (jsonb_typeof(meta_json) = 'object') not valid;

--changeset clinnexus:0204-14-check-target-section-contracts
alter table target_section_contracts
    add constraint ck_target_section_contracts_version check (version >= 1),
    add constraint ck_target_section_contracts_required_facts_json check (jsonb_typeof(required_facts_json) in ('object', 'array')),
    add constraint ck_target_section_contracts_allowed_sources_json check (jsonb_typeof(allowed_sources_json) = 'object'),
    add constraint ck_target_section_contracts_retrieval_recipe_json check (jsonb_typeof(retrieval_recipe_json) = 'object'),
    add constraint ck_target_section_contracts_qc_ruleset_json check (jsonb_typeof(qc_ruleset_json) = 'object');
--rollback alter table target_section_contracts
--rollback     drop constraint ck_target_section_contracts_qc_ruleset_json,
--rollback     drop constraint ck_target_section_contracts_retrieval_recipe_json,
--rollback     drop constraint ck_target_section_contracts_allowed_sources_json,
--rollback     drop constraint ck_target_section_contracts_required_facts_json,
--rollback     drop constraint ck_target_section_contracts_version;

--changeset clinnexus:0204-15-check-target-section-maps
alter table target_section_maps
    add constraint ck_target_section_maps_confidence check (confidence between 0 and 1);
--rollback alter table target_section_maps
--rollback     drop constraint ck_target_section_maps_confidence;

--changeset clinnexus:0204-16-check-study-core-facts
alter table study_core_facts
    add constraint ck_study_core_facts_facts_version check (facts_version >= 1),
    add constraint ck_study_core_facts_facts_json check (jsonb_typeof(facts_json) = 'object');
--rollback alter table study_core_facts
--rollback     drop constraint ck_study_core_facts_facts_json,
--rollback     drop constraint ck_study_core_facts_facts_version;

--changeset clinnexus:0204-17-check-templates
alter table templates
    add constraint ck_templates_version check (version >= 1);
--rollback alter table templates
--rollback     drop constraint ck_templates_version;

--changeset clinnexus:0204-18-check-model-configs
alter table model_configs
    add constraint ck_model_configs_params_json check (jsonb_typeof(params_json) = 'object');
--rollback alter table model_configs
--rollback     drop constraint ck_model_configs_params_json;

--changeset clinnexus:0204-19-check-generation-runs
alter table generation_runs
    add constraint ck_generation_runs_input_snapshot_json check (jsonb_typeof(input_snapshot_json) = 'object');
--rollback alter table generation_runs
--rollback     drop constraint ck_generation_runs_input_snapshot_json;

--changeset clinnexus:0204-20-check-generated-target-sections
alter table generated_target_sections
    add constraint ck_generated_target_sections_artifacts_json check (jsonb_typeof(artifacts_json) = 'object'),
    add constraint ck_generated_target_sections_qc_report_json check (jsonb_typeof(qc_report_json) = 'object');
--rollback alter table generated_target_sections
--rollback     drop constraint ck_generated_target_sections_qc_report_json,
--rollback     drop constraint ck_generated_target_sections_artifacts_json;

--changeset clinnexus:0204-21-check-conflict-items
alter table conflict_items
    add constraint ck_conflict_items_evidence_json check (jsonb_typeof(evidence_json) = 'object');
--rollback alter table conflict_items
--rollback     drop constraint ck_conflict_items_evidence_json;

--changeset clinnexus:0204-22-check-change-events
alter table change_events
    add constraint ck_change_events_versions_differ check (from_version_id <> to_version_id),
    add constraint ck_change_events_diff_summary_json check (jsonb_typeof(diff_summary_json) = 'object');
--rollback alter table change_events
--rollback     drop constraint ck_change_events_diff_summary_json,
--rollback     drop constraint ck_change_events_versions_differ;

--changeset clinnexus:0204-23-check-impact-items
alter table impact_items
    add constraint ck_impact_items_reason_json check (jsonb_typeof(reason_json) = 'object');
--rollback alter table impact_items
--rollback     drop constraint ck_impact_items_reason_json;

--changeset clinnexus:0204-24-check-tasks
alter table tasks
    add constraint ck_tasks_payload_json check (jsonb_typeof(payload_json) = 'object');
--rollback alter table tasks
--rollback     drop constraint ck_tasks_payload_json;

--changeset clinnexus:0204-25-check-ingestion-runs
alter table ingestion_runs
    add constraint ck_ingestion_runs_duration_ms check (duration_ms >= 0),
    add constraint ck_ingestion_runs_summary_json check (jsonb_typeof(summary_json) = 'object'),
    add constraint ck_ingestion_runs_quality_json check (jsonb_typeof(quality_json) = 'object'),
    add constraint ck_ingestion_runs_progress_json check (jsonb_typeof(progress_json) = 'object'),
    add constraint ck_ingestion_runs_warnings_json check (jsonb_typeof(warnings_json) = 'array'),
    add constraint ck_ingestion_runs_errors_json check (jsonb_typeof(errors_json) = 'array');
--rollback alter table ingestion_runs
--rollback     drop constraint ck_ingestion_runs_errors_json,
--rollback     drop constraint ck_ingestion_runs_warnings_json,
--rollback     drop constraint ck_ingestion_runs_progress_json,
--rollback     drop constraint ck_ingestion_runs_quality_json,
--rollback     drop constraint ck_ingestion_runs_summary_json,
--rollback     drop constraint ck_ingestion_runs_duration_ms;

--changeset clinnexus:0204-26-check-topics
alter table topics
    add constraint ck_topics_topic_profile_json check (jsonb_typeof(topic_profile_json) = 'object'),
    add constraint ck_topics_applicable_to_json check (jsonb_typeof(applicable_to_json) = 'array');
--rollback alter table topics
--rollback     drop constraint ck_topics_applicable_to_json,
--rollback     drop constraint ck_topics_topic_profile_json;

--changeset clinnexus:0204-27-check-cluster-assignments
alter table cluster_assignments
    add constraint ck_cluster_assignments_cluster_id check (cluster_id >= 0),
    add constraint ck_cluster_assignments_confidence check (confidence between 0 and 1),
    add constraint ck_cluster_assignments_mapping_debug_json check (jsonb_typeof(mapping_debug_json) = 'object');
--rollback alter table cluster_assignments
--rollback     drop constraint ck_cluster_assignments_mapping_debug_json,
--rollback     drop constraint ck_cluster_assignments_confidence,
--rollback     drop constraint ck_cluster_assignments_cluster_id;

--changeset clinnexus:0204-28-check-heading-clusters
alter table heading_clusters
    add constraint ck_heading_clusters_cluster_id check (cluster_id >= 0),
    add constraint ck_heading_clusters_top_titles_json check (jsonb_typeof(top_titles_json) = 'array'),
    add constraint ck_heading_clusters_examples_json check (jsonb_typeof(examples_json) = 'array'),
    add constraint ck_heading_clusters_stats_json check (jsonb_typeof(stats_json) = 'object');
--rollback alter table heading_clusters
--rollback     drop constraint ck_heading_clusters_stats_json,
--rollback     drop constraint ck_heading_clusters_examples_json,
--rollback     drop constraint ck_heading_clusters_top_titles_json,
--rollback     drop constraint ck_heading_clusters_cluster_id;

--changeset clinnexus:0204-29-check-topic-evidence
alter table topic_evidence
    add constraint ck_topic_evidence_score check (score between 0 and 1),
    add constraint ck_topic_evidence_evidence_json check (jsonb_typeof(evidence_json) = 'object');
--rollback alter table topic_evidence
--rollback     drop constraint ck_topic_evidence_evidence_json,
--rollback     drop constraint ck_topic_evidence_score;

--changeset clinnexus:0204-30-check-topic-mapping-runs
alter table topic_mapping_runs
    add constraint ck_topic_mapping_runs_mode check (mode in ('auto', 'assist')),
    add constraint ck_topic_mapping_runs_params_json check (jsonb_typeof(params_json) = 'object'),
    add constraint ck_topic_mapping_runs_metrics_json check (jsonb_typeof(metrics_json) = 'object');
--rollback alter table topic_mapping_runs
--rollback     drop constraint ck_topic_mapping_runs_metrics_json,
--rollback     drop constraint ck_topic_mapping_runs_params_json,
--rollback     drop constraint ck_topic_mapping_runs_mode;

--changeset clinnexus:0204-31-check-heading-block-topic-assignments
alter table heading_block_topic_assignments
    add constraint ck_heading_block_topic_assignments_confidence check (confidence between 0 and 1),
    add constraint ck_heading_block_topic_assignments_debug_json check (jsonb_typeof(debug_json) = 'object');
--rollback alter table heading_block_topic_assignments
--rollback     drop constraint ck_heading_block_topic_assignments_debug_json,
--rollback     drop constraint ck_heading_block_topic_assignments_confidence;

--changeset clinnexus:0204-32-check-topic-zone-priors
alter table topic_zone_priors
    add constraint ck_topic_zone_priors_weight check (weight between 0 and 1);
--rollback alter table topic_zone_priors
--rollback     drop constraint ck_topic_zone_priors_weight;

--changeset clinnexus:0204-33-check-zone-crosswalk
alter table zone_crosswalk
    add constraint ck_zone_crosswalk_weight check (weight between 0 and 1);
--rollback alter table zone_crosswalk
--rollback     drop constraint ck_zone_crosswalk_weight;

--changeset clinnexus:0204-34-map-topic-evidence-source-zone
--comment: The words that 0012 mapped for anchors and chunks, mapped here in the same way; every other word becomes
-- unknown. Where two rows of a topic and language become one zone, that with the higher score stays: evidence is
-- computed again with each mapping. Lossy: the rollback keeps the canonical names, the other row does not come back.
create temporary table topic_evidence_zones on commit drop as
select id,
       row_number() over (partition by doc_version_id, topic_key, zone, language order by score desc nulls last, created_at, id) as place,
       zone
from (
    select id, doc_version_id, topic_key, language, score, created_at,
           case
               when source_zone = any(enum_range(null::source_zone)::text[]) then source_zone
               else case source_zone
                   when 'randomization' then 'design'
                   when 'adverse_events' then 'safety'
                   when 'serious_adverse_events' then 'safety'
                   when 'statistical_methods' then 'statistics'
                   when 'eligibility' then 'population'
                   when 'ip_handling' then 'ip'
                   when 'study_design' then 'design'
                   when 'objectives' then 'overview'
                   when 'study_population' then 'population'
                   else 'unknown'
               end
           end as zone
    from topic_evidence
) mapped;
delete from topic_evidence e
using topic_evidence_zones z
where z.id = e.id
  and z.place > 1;
update topic_evidence e
set source_zone = z.zone
from topic_evidence_zones z
where z.id = e.id
  and z.zone <> e.source_zone;
drop table topic_evidence_zones;
--rollback empty

--changeset clinnexus:0204-35-convert-topic-evidence-source-zone
alter table topic_evidence
    alter column source_zone type source_zone using source_zone::source_zone;
--rollback alter table topic_evidence
--rollback     alter column source_zone type text using source_zone::text;
