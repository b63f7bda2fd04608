-- One tenant with a row or two in every table, for the schema of revision 0021. {n} is the tenant's digit.
insert into workspaces (id, name, created_at) values ('a0000000-0000-0000-0000-00000000000{n}', 'Tenant {n}', '2025-01-0{n}');
insert into users (id, email, name) values ('b0000000-0000-0000-0000-00000000000{n}', 'user{n}@example.org', null);
insert into memberships (id, workspace_id, user_id, role)
values ('b1000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'b0000000-0000-0000-0000-00000000000{n}', 'writer');
insert into studies (id, workspace_id, study_code, title, status)
values ('c0000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'S-1', 'A study', 'active');
insert into documents (id, workspace_id, study_id, doc_type, title, lifecycle_status)
values ('d0000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'protocol', 'Protocol', 'approved'),
       ('d1000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'csr', 'Report', 'draft');
insert into document_versions (id, document_id, version_label, source_file_uri, source_sha256, effective_date, ingestion_status, ingestion_summary_json, created_by, created_at, document_language)
values ('e0000000-0000-0000-0000-00000000000{n}', 'd0000000-0000-0000-0000-00000000000{n}', 'v1', 'file:///a', repeat('a', 64), '2025-01-01', 'ready', '{"anchors": 2}', 'b0000000-0000-0000-0000-00000000000{n}', '2025-02-01', 'ru'),
       ('e1000000-0000-0000-0000-00000000000{n}', 'd0000000-0000-0000-0000-00000000000{n}', 'v2', 'file:///b', repeat('b', 64), null, 'ready', null, null, '2025-02-02', 'ru'),
       ('e2000000-0000-0000-0000-00000000000{n}', 'd1000000-0000-0000-0000-00000000000{n}', 'v1', null, null, null, 'uploaded', null, null, '2025-02-03', 'en');
insert into ingestion_runs (id, doc_version_id, status, started_at, finished_at, duration_ms, pipeline_version, pipeline_config_hash)
values ('f0000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'ok', '2025-02-01', '2025-02-01 00:00:01', 1000, 'unknown', 'unknown'),
       ('f1000000-0000-0000-0000-00000000000{n}', 'e1000000-0000-0000-0000-00000000000{n}', 'failed', '2025-02-02', null, null, 'unknown', 'unknown');
update document_versions
set last_ingestion_run_id = 'f0000000-0000-0000-0000-00000000000{n}'
where id = 'e0000000-0000-0000-0000-00000000000{n}';
insert into anchors (id, doc_version_id, anchor_id, section_path, content_type, ordinal, text_raw, text_norm, text_hash, location_json, confidence, source_zone, language)
values ('0a000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e{n}:hdr:1', 'ROOT', 'hdr', 1, 'Endpoints', 'Endpoints', repeat('1', 64), '{"para_index": 1}', null, 'endpoints', 'en'),
       ('0b000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e{n}:p:2', 'Endpoints', 'p', 1, 'Text', 'Text', repeat('2', 64), '{"para_index": 2}', 0.5, 'endpoints', 'ru'),
       ('0c000000-0000-0000-0000-00000000000{n}', 'e1000000-0000-0000-0000-00000000000{n}', 'e{n}:v2:p:1', 'Endpoints', 'p', 1, 'Text', 'Text', repeat('2', 64), '{"para_index": 1}', null, 'endpoints', 'ru');
insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids, embedding, metadata_json, source_zone, language)
values ('1a000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e{n}:chunk:1', 'ROOT', 'Endpoints', '{e{n}:hdr:1}', array_fill(0.5, array[1536])::vector, null, 'endpoints', 'en'),
       ('1b000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e{n}:chunk:2', 'Endpoints', 'Text', '{e{n}:p:2}', array_fill(0.25, array[1536])::vector, '{"token_estimate": 1}', 'endpoints', 'ru');
insert into anchor_matches (document_id, from_doc_version_id, to_doc_version_id, from_anchor_id, to_anchor_id, score, method, meta_json)
values ('d0000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e1000000-0000-0000-0000-00000000000{n}', 'e{n}:p:2', 'e{n}:v2:p:1', 1, 'exact_hash', '{}');
insert into target_section_contracts (id, workspace_id, doc_type, target_section, title, required_facts_json, allowed_sources_json, retrieval_recipe_json, qc_ruleset_json, citation_policy, version)
values ('2a000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'csr', 'endpoints', 'Endpoints', '[]', '{}', '{}', '{}', 'none', 1);
insert into target_section_maps (id, doc_version_id, target_section, anchor_ids, chunk_ids, confidence, status, mapped_by)
values ('2b000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'endpoints', '{e{n}:hdr:1,e{n}:p:2}', null, 0.9, 'mapped', 'system');
insert into facts (id, study_id, fact_type, fact_key, value_json, status, created_from_doc_version_id, confidence, extractor_version, meta_json)
values ('3a000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'population', 'planned_n', '{"value": {n}}', 'extracted', 'e0000000-0000-0000-0000-00000000000{n}', 0.9, 1, '{}'),
       ('3b000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'study', 'phase', '{"value": "II"}', 'validated', null, null, null, null);
insert into fact_evidence (id, fact_id, anchor_id, evidence_role)
values ('3c000000-0000-0000-0000-00000000000{n}', '3a000000-0000-0000-0000-00000000000{n}', 'e{n}:p:2', 'primary'),
       ('3d000000-0000-0000-0000-00000000000{n}', '3a000000-0000-0000-0000-00000000000{n}', 'long-gone', 'supporting');
insert into study_core_facts (study_id, doc_version_id, facts_json, facts_version, derived_from_doc_version_id)
values ('c0000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', '{"study_title": null}', 1, 'e0000000-0000-0000-0000-00000000000{n}');
insert into templates (id, workspace_id, doc_type, name, template_body, version)
values ('4a000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'csr', 'Endpoints', 'Body', 1);
insert into model_configs (id, provider, model_name, prompt_version, params_json)
values ('4b000000-0000-0000-0000-00000000000{n}', 'local', 'model-{n}', '1', '{"temperature": 0}');
insert into generation_runs (id, study_id, target_doc_type, target_section, template_id, contract_id, input_snapshot_json, model_config_id, status, created_by)
values ('4c000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'csr', 'endpoints', '4a000000-0000-0000-0000-00000000000{n}', '2a000000-0000-0000-0000-00000000000{n}', '{}', '4b000000-0000-0000-0000-00000000000{n}', 'completed', 'b0000000-0000-0000-0000-00000000000{n}');
insert into generated_target_sections (id, generation_run_id, content_text, artifacts_json, qc_status, qc_report_json, published_to_document_version_id)
values ('4d000000-0000-0000-0000-00000000000{n}', '4c000000-0000-0000-0000-00000000000{n}', 'Text', '{}', 'pass', '{}', 'e2000000-0000-0000-0000-00000000000{n}');
insert into conflicts (id, study_id, conflict_type, severity, status, title, description, owner_user_id)
values ('5a000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'structural_range', 'high', 'open', 'Title', 'Text', 'b0000000-0000-0000-0000-00000000000{n}');
insert into conflict_items (id, conflict_id, left_anchor_id, right_anchor_id, left_fact_id, right_fact_id, evidence_json)
values ('5b000000-0000-0000-0000-00000000000{n}', '5a000000-0000-0000-0000-00000000000{n}', 'e{n}:p:2', 'long-gone', '3a000000-0000-0000-0000-00000000000{n}', null, '{}');
insert into change_events (id, study_id, source_document_id, from_version_id, to_version_id, diff_summary_json)
values ('6a000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'd0000000-0000-0000-0000-00000000000{n}', 'e0000000-0000-0000-0000-00000000000{n}', 'e1000000-0000-0000-0000-00000000000{n}', '{}');
insert into impact_items (id, change_event_id, affected_doc_type, affected_target_section, reason_json, recommended_action, status)
values ('6b000000-0000-0000-0000-00000000000{n}', '6a000000-0000-0000-0000-00000000000{n}', 'csr', 'endpoints', '{}', 'manual_review', 'pending');
insert into tasks (id, study_id, type, status, assigned_to, payload_json)
values ('7a000000-0000-0000-0000-00000000000{n}', 'c0000000-0000-0000-0000-00000000000{n}', 'review_extraction', 'open', 'b0000000-0000-0000-0000-00000000000{n}', '{}');
insert into audit_log (id, workspace_id, actor_user_id, action, entity_type, entity_id, after_json)
values ('8a000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'b0000000-0000-0000-0000-00000000000{n}', 'create', 'study', 'c0000000-0000-0000-0000-00000000000{n}', '{}');
insert into topics (id, workspace_id, topic_key, title_en)
values ('9a000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'endpoints', 'Endpoints'),
       ('9b000000-0000-0000-0000-00000000000{n}', 'a0000000-0000-0000-0000-00000000000{n}', 'only-{n}', null);
insert into cluster_assignments (doc_version_id, cluster_id, topic_key, mapped_by, confidence)
values ('e0000000-0000-0000-0000-00000000000{n}', 0, 'endpoints', 'auto', 0.8);
insert into heading_clusters (doc_version_id, cluster_id, language, cluster_embedding)
values ('e0000000-0000-0000-0000-00000000000{n}', 0, 'ru', array_fill(0.5, array[1536])::vector);
insert into topic_evidence (doc_version_id, topic_key, source_zone, language, anchor_ids, chunk_ids, score)
values ('e0000000-0000-0000-0000-00000000000{n}', 'endpoints', 'endpoints', 'ru', '{e{n}:p:2}', '{1b000000-0000-0000-0000-00000000000{n}}', 0.8);
insert into topic_mapping_runs (doc_version_id, mode, pipeline_version, pipeline_config_hash)
values ('e0000000-0000-0000-0000-00000000000{n}', 'auto', 'unknown', 'unknown');
insert into heading_block_topic_assignments (doc_version_id, heading_block_id, topic_key, confidence)
values ('e0000000-0000-0000-0000-00000000000{n}', 'block-1', 'endpoints', 0.7);
insert into topic_zone_priors (topic_key, doc_type, zone_key, weight)
values ('only-{n}', 'protocol', 'endpoints', 0.5);
insert into zone_sets (doc_type, zone_key) values ('protocol', 'zone-{n}');
insert into zone_crosswalk (from_doc_type, from_zone_key, to_doc_type, to_zone_key, weight) values ('protocol', 'zone-{n}', 'csr', 'zone-{n}', 0.5);
