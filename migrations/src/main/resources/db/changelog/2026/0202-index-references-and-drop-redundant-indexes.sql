--liquibase formatted sql

-- Revision 0202: every foreign key and every soft reference that is searched has an index, and indexes that another
-- one covers are gone. All are built and dropped without keeping writers out. A build that was cut off leaves an
-- invalid index; each changeset drops what is there before it builds, so it can be run again.

--changeset clinnexus:0202-01-index-references-of-memberships runInTransaction:false
drop index concurrently if exists ix_memberships_user_id;
create index concurrently ix_memberships_user_id on memberships (user_id);
--rollback drop index concurrently if exists ix_memberships_user_id;

--changeset clinnexus:0202-02-index-references-of-documents runInTransaction:false
drop index concurrently if exists ix_documents_workspace_id;
create index concurrently ix_documents_workspace_id on documents (workspace_id);
drop index concurrently if exists ix_documents_study_id;
create index concurrently ix_documents_study_id on documents (study_id);
--rollback drop index concurrently if exists ix_documents_study_id;
--rollback drop index concurrently if exists ix_documents_workspace_id;

--changeset clinnexus:0202-03-index-references-of-document-versions runInTransaction:false
drop index concurrently if exists ix_document_versions_created_by;
create index concurrently ix_document_versions_created_by on document_versions (created_by);
drop index concurrently if exists ix_document_versions_last_ingestion_run_id;
create index concurrently ix_document_versions_last_ingestion_run_id on document_versions (last_ingestion_run_id);
--rollback drop index concurrently if exists ix_document_versions_last_ingestion_run_id;
--rollback drop index concurrently if exists ix_document_versions_created_by;

--changeset clinnexus:0202-04-index-references-of-ingestion-runs runInTransaction:false
drop index concurrently if exists ix_ingestion_runs_requested_by;
create index concurrently ix_ingestion_runs_requested_by on ingestion_runs (requested_by);
--rollback drop index concurrently if exists ix_ingestion_runs_requested_by;

--changeset clinnexus:0202-05-index-references-of-facts runInTransaction:false
drop index concurrently if exists ix_facts_created_from_doc_version_id;
create index concurrently ix_facts_created_from_doc_version_id on facts (created_from_doc_version_id);
--rollback drop index concurrently if exists ix_facts_created_from_doc_version_id;

--changeset clinnexus:0202-06-index-anchors-in-fact-evidence runInTransaction:false
--comment: Who cites this anchor?
drop index concurrently if exists ix_fact_evidence_anchor_id;
create index concurrently ix_fact_evidence_anchor_id on fact_evidence (anchor_id);
--rollback drop index concurrently if exists ix_fact_evidence_anchor_id;

--changeset clinnexus:0202-07-index-anchors-in-matches runInTransaction:false
drop index concurrently if exists ix_anchor_matches_from_anchor_id;
create index concurrently ix_anchor_matches_from_anchor_id on anchor_matches (from_anchor_id);
drop index concurrently if exists ix_anchor_matches_to_anchor_id;
create index concurrently ix_anchor_matches_to_anchor_id on anchor_matches (to_anchor_id);
--rollback drop index concurrently if exists ix_anchor_matches_to_anchor_id;
--rollback drop index concurrently if exists ix_anchor_matches_from_anchor_id;

--changeset clinnexus:0202-08-index-references-of-study-core-facts runInTransaction:false
drop index concurrently if exists ix_study_core_facts_derived_from_doc_version_id;
create index concurrently ix_study_core_facts_derived_from_doc_version_id on study_core_facts (derived_from_doc_version_id);
--rollback drop index concurrently if exists ix_study_core_facts_derived_from_doc_version_id;

--changeset clinnexus:0202-09-index-references-of-generation-runs runInTransaction:false
drop index concurrently if exists ix_generation_runs_study_id;
create index concurrently ix_generation_runs_study_id on generation_runs (study_id);
drop index concurrently if exists ix_generation_runs_template_id;
create index concurrently ix_generation_runs_template_id on generation_runs (template_id);
drop index concurrently if exists ix_generation_runs_contract_id;
create index concurrently ix_generation_runs_contract_id on generation_runs (contract_id);
drop index concurrently if exists ix_generation_runs_model_config_id;
create index concurrently ix_generation_runs_model_config_id on generation_runs (model_config_id);
drop index concurrently if exists ix_generation_runs_created_by;
create index concurrently ix_generation_runs_created_by on generation_runs (created_by);
--rollback drop index concurrently if exists ix_generation_runs_created_by;
--rollback drop index concurrently if exists ix_generation_runs_model_config_id;
--rollback drop index concurrently if exists ix_generation_runs_contract_id;
--rollback drop index concurrently if exists ix_generation_runs_template_id;
--rollback drop index concurrently if exists ix_generation_runs_study_id;

--changeset clinnexus:0202-10-index-references-of-generated-target-sections runInTransaction:false
drop index concurrently if exists ix_generated_target_sections_generation_run_id;
create index concurrently ix_generated_target_sections_generation_run_id on generated_target_sections (generation_run_id);
drop index concurrently if exists ix_generated_target_sections_published_to;
create index concurrently ix_generated_target_sections_published_to on generated_target_sections (published_to_document_version_id);
--rollback drop index concurrently if exists ix_generated_target_sections_published_to;
--rollback drop index concurrently if exists ix_generated_target_sections_generation_run_id;

--changeset clinnexus:0202-11-index-references-of-conflicts runInTransaction:false
drop index concurrently if exists ix_conflicts_owner_user_id;
create index concurrently ix_conflicts_owner_user_id on conflicts (owner_user_id);
--rollback drop index concurrently if exists ix_conflicts_owner_user_id;

--changeset clinnexus:0202-12-index-references-of-conflict-items runInTransaction:false
drop index concurrently if exists ix_conflict_items_conflict_id;
create index concurrently ix_conflict_items_conflict_id on conflict_items (conflict_id);
drop index concurrently if exists ix_conflict_items_left_fact_id;
create index concurrently ix_conflict_items_left_fact_id on conflict_items (left_fact_id);
drop index concurrently if exists ix_conflict_items_right_fact_id;
create index concurrently ix_conflict_items_right_fact_id on conflict_items (right_fact_id);
drop index concurrently if exists ix_conflict_items_left_anchor_id;
create index concurrently ix_conflict_items_left_anchor_id on conflict_items (left_anchor_id);
drop index concurrently if exists ix_conflict_items_right_anchor_id;
create index concurrently ix_conflict_items_right_anchor_id on conflict_items (right_anchor_id);
--rollback drop index concurrently if exists ix_conflict_items_right_anchor_id;
--rollback drop index concurrently if exists ix_conflict_items_left_anchor_id;
--rollback drop index concurrently if exists ix_conflict_items_right_fact_id;
--rollback drop index concurrently if exists ix_conflict_items_left_fact_id;
--rollback drop index concurrently if exists ix_conflict_items_conflict_id;

--changeset clinnexus:0202-13-index-references-of-change-events runInTransaction:false
--comment: from_version_id gets its index with the rule of 0203, as change_event_id of impact_items does.
drop index concurrently if exists ix_change_events_study_id;
create index concurrently ix_change_events_study_id on change_events (study_id);
drop index concurrently if exists ix_change_events_source_document_id;
create index concurrently ix_change_events_source_document_id on change_events (source_document_id);
drop index concurrently if exists ix_change_events_to_version_id;
create index concurrently ix_change_events_to_version_id on change_events (to_version_id);
--rollback drop index concurrently if exists ix_change_events_to_version_id;
--rollback drop index concurrently if exists ix_change_events_source_document_id;
--rollback drop index concurrently if exists ix_change_events_study_id;

--changeset clinnexus:0202-14-index-references-of-tasks runInTransaction:false
drop index concurrently if exists ix_tasks_study_id;
create index concurrently ix_tasks_study_id on tasks (study_id);
drop index concurrently if exists ix_tasks_assigned_to;
create index concurrently ix_tasks_assigned_to on tasks (assigned_to);
--rollback drop index concurrently if exists ix_tasks_assigned_to;
--rollback drop index concurrently if exists ix_tasks_study_id;

--changeset clinnexus:0202-15-index-references-of-audit-log runInTransaction:false
drop index concurrently if exists ix_audit_log_actor_user_id;
create index concurrently ix_audit_log_actor_user_id on audit_log (actor_user_id);
--rollback drop index concurrently if exists ix_audit_log_actor_user_id;

--changeset clinnexus:0202-16-index-anchor-arrays runInTransaction:false
--comment: The code asks for overlap and containment.
drop index concurrently if exists ix_chunks_anchor_ids;
create index concurrently ix_chunks_anchor_ids on chunks using gin (anchor_ids);
drop index concurrently if exists ix_target_section_maps_anchor_ids;
create index concurrently ix_target_section_maps_anchor_ids on target_section_maps using gin (anchor_ids);
drop index concurrently if exists ix_topic_evidence_anchor_ids;
create index concurrently ix_topic_evidence_anchor_ids on topic_evidence using gin (anchor_ids);
--rollback drop index concurrently if exists ix_topic_evidence_anchor_ids;
--rollback drop index concurrently if exists ix_target_section_maps_anchor_ids;
--rollback drop index concurrently if exists ix_chunks_anchor_ids;

--changeset clinnexus:0202-17-drop-redundant-indexes-of-facts runInTransaction:false
drop index concurrently if exists ix_facts_study_fact_type;
--rollback drop index concurrently if exists ix_facts_study_fact_type;
--rollback create index concurrently ix_facts_study_fact_type on facts (study_id, fact_type);

--changeset clinnexus:0202-18-drop-redundant-indexes-of-heading-clusters runInTransaction:false
drop index concurrently if exists ix_heading_clusters_doc_version_id;
drop index concurrently if exists ix_heading_clusters_doc_version_cluster;
--rollback drop index concurrently if exists ix_heading_clusters_doc_version_id;
--rollback create index concurrently ix_heading_clusters_doc_version_id on heading_clusters (doc_version_id);
--rollback drop index concurrently if exists ix_heading_clusters_doc_version_cluster;
--rollback create index concurrently ix_heading_clusters_doc_version_cluster on heading_clusters (doc_version_id, cluster_id);

--changeset clinnexus:0202-19-drop-redundant-indexes-of-cluster-assignments runInTransaction:false
drop index concurrently if exists ix_cluster_assignments_doc_version_id;
--rollback drop index concurrently if exists ix_cluster_assignments_doc_version_id;
--rollback create index concurrently ix_cluster_assignments_doc_version_id on cluster_assignments (doc_version_id);

--changeset clinnexus:0202-20-drop-redundant-indexes-of-heading-block-topic-assignments runInTransaction:false
drop index concurrently if exists ix_heading_block_topic_assignments_doc_version_id;
--rollback drop index concurrently if exists ix_heading_block_topic_assignments_doc_version_id;
--rollback create index concurrently ix_heading_block_topic_assignments_doc_version_id on heading_block_topic_assignments (doc_version_id);

--changeset clinnexus:0202-21-drop-redundant-indexes-of-topic-zone-priors runInTransaction:false
--comment: Since 0200 every search names the workspace first, and so does the rule.
drop index concurrently if exists ix_topic_zone_priors_topic_key;
drop index concurrently if exists ix_topic_zone_priors_topic_doc_type;
--rollback drop index concurrently if exists ix_topic_zone_priors_topic_key;
--rollback create index concurrently ix_topic_zone_priors_topic_key on topic_zone_priors (topic_key);
--rollback drop index concurrently if exists ix_topic_zone_priors_topic_doc_type;
--rollback create index concurrently ix_topic_zone_priors_topic_doc_type on topic_zone_priors (topic_key, doc_type);

--changeset clinnexus:0202-22-drop-redundant-indexes-of-zone-sets runInTransaction:false
drop index concurrently if exists ix_zone_sets_doc_type;
--rollback drop index concurrently if exists ix_zone_sets_doc_type;
--rollback create index concurrently ix_zone_sets_doc_type on zone_sets (doc_type);

--changeset clinnexus:0202-23-drop-redundant-indexes-of-zone-crosswalk runInTransaction:false
drop index concurrently if exists ix_zone_crosswalk_from;
drop index concurrently if exists ix_zone_crosswalk_from_to_type;
drop index concurrently if exists ix_zone_crosswalk_is_active;
--rollback drop index concurrently if exists ix_zone_crosswalk_from;
--rollback create index concurrently ix_zone_crosswalk_from on zone_crosswalk (from_doc_type, from_zone_key);
--rollback drop index concurrently if exists ix_zone_crosswalk_from_to_type;
--rollback create index concurrently ix_zone_crosswalk_from_to_type on zone_crosswalk (from_doc_type, from_zone_key, to_doc_type);
--rollback drop index concurrently if exists ix_zone_crosswalk_is_active;
--rollback create index concurrently ix_zone_crosswalk_is_active on zone_crosswalk (is_active);

--changeset clinnexus:0202-24-drop-redundant-indexes-of-anchor-matches runInTransaction:false
drop index concurrently if exists ix_anchor_matches_versions;
--rollback drop index concurrently if exists ix_anchor_matches_versions;
--rollback create index concurrently ix_anchor_matches_versions on anchor_matches (from_doc_version_id, to_doc_version_id);

--changeset clinnexus:0202-25-drop-redundant-indexes-of-topics runInTransaction:false
--comment: Two values do not select; (workspace_id, is_active) stays.
drop index concurrently if exists ix_topics_is_active;
--rollback drop index concurrently if exists ix_topics_is_active;
--rollback create index concurrently ix_topics_is_active on topics (is_active);

--changeset clinnexus:0202-26-search-topics-by-document-type runInTransaction:false
--comment: Profiles are read whole, so their index served nobody. For containment jsonb_path_ops is the smaller one.
drop index concurrently if exists ix_topics_topic_profile_json;
drop index concurrently if exists ix_topics_applicable_to_json;
create index concurrently ix_topics_applicable_to_json on topics using gin (applicable_to_json jsonb_path_ops);
--rollback drop index concurrently if exists ix_topics_applicable_to_json;
--rollback create index concurrently ix_topics_applicable_to_json on topics using gin (applicable_to_json);
--rollback drop index concurrently if exists ix_topics_topic_profile_json;
--rollback create index concurrently ix_topics_topic_profile_json on topics using gin (topic_profile_json);
