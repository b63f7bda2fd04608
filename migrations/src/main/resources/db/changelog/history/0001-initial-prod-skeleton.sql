--liquibase formatted sql

-- Revision 0001: the pgvector extension, 19 ENUM types and 22 tables.
-- The order of the tables and of their foreign keys is behaviour, not taste: deleting a workspace cascades in the
-- order in which the foreign keys to it were created. Studies (and with them the generation runs) must go before
-- templates and section contracts, which the runs hold with ON DELETE RESTRICT.

--changeset clinnexus:0001-01-create-vector-extension
--preconditions onFail:HALT onError:HALT
--precondition-sql-check expectedResult:1 select case count(*) when 1 then 1 else ('PostgreSQL on this server has no pgvector: install it (Debian: postgresql-17-pgvector, container: pgvector/pgvector) and update again; found: ' || count(*))::integer end from pg_available_extensions where name = 'vector'
--comment: The extension is never dropped by a rollback: other schemas of the database may use it. Formatted SQL has no message for a precondition, so a failing cast carries it.
create extension if not exists vector;
--rollback empty

--changeset clinnexus:0001-02-create-type-workspace-role
create type workspace_role as enum ('admin', 'writer', 'clinops', 'qa');
--rollback drop type workspace_role;

--changeset clinnexus:0001-03-create-type-study-status
create type study_status as enum ('active', 'archived');
--rollback drop type study_status;

--changeset clinnexus:0001-04-create-type-document-type
create type document_type as enum ('protocol', 'sap', 'tfl', 'csr', 'ib', 'icf', 'other');
--rollback drop type document_type;

--changeset clinnexus:0001-05-create-type-document-lifecycle-status
create type document_lifecycle_status as enum ('draft', 'in_review', 'approved', 'superseded');
--rollback drop type document_lifecycle_status;

--changeset clinnexus:0001-06-create-type-ingestion-status
create type ingestion_status as enum ('uploaded', 'processing', 'ready', 'needs_review', 'failed');
--rollback drop type ingestion_status;

--changeset clinnexus:0001-07-create-type-anchor-content-type
create type anchor_content_type as enum ('p', 'cell', 'fn', 'hdr', 'li', 'tbl');
--rollback drop type anchor_content_type;

--changeset clinnexus:0001-08-create-type-citation-policy
create type citation_policy as enum ('per_sentence', 'per_claim', 'none');
--rollback drop type citation_policy;

--changeset clinnexus:0001-09-create-type-section-map-status
create type section_map_status as enum ('mapped', 'needs_review', 'overridden');
--rollback drop type section_map_status;

--changeset clinnexus:0001-10-create-type-section-map-mapped-by
create type section_map_mapped_by as enum ('system', 'user');
--rollback drop type section_map_mapped_by;

--changeset clinnexus:0001-11-create-type-fact-status
create type fact_status as enum ('extracted', 'validated', 'conflicting', 'tbd', 'needs_review');
--rollback drop type fact_status;

--changeset clinnexus:0001-12-create-type-evidence-role
create type evidence_role as enum ('primary', 'supporting');
--rollback drop type evidence_role;

--changeset clinnexus:0001-13-create-type-conflict-severity
create type conflict_severity as enum ('low', 'medium', 'high', 'critical');
--rollback drop type conflict_severity;

--changeset clinnexus:0001-14-create-type-conflict-status
create type conflict_status as enum ('open', 'investigating', 'resolved', 'accepted_risk', 'suppressed');
--rollback drop type conflict_status;

--changeset clinnexus:0001-15-create-type-generation-status
create type generation_status as enum ('queued', 'running', 'blocked', 'completed', 'failed');
--rollback drop type generation_status;

--changeset clinnexus:0001-16-create-type-qc-status
create type qc_status as enum ('pass', 'fail', 'blocked');
--rollback drop type qc_status;

--changeset clinnexus:0001-17-create-type-recommended-action
create type recommended_action as enum ('auto_patch', 'regenerate_draft', 'manual_review');
--rollback drop type recommended_action;

--changeset clinnexus:0001-18-create-type-impact-status
create type impact_status as enum ('pending', 'applied', 'rejected');
--rollback drop type impact_status;

--changeset clinnexus:0001-19-create-type-task-type
create type task_type as enum ('review_extraction', 'resolve_conflict', 'review_impact', 'regenerate_section');
--rollback drop type task_type;

--changeset clinnexus:0001-20-create-type-task-status
create type task_status as enum ('open', 'in_progress', 'done', 'cancelled');
--rollback drop type task_status;

--changeset clinnexus:0001-21-create-workspaces
create table workspaces (
    id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    constraint pk_workspaces primary key (id)
);
--rollback drop table workspaces;

--changeset clinnexus:0001-22-create-users
create table users (
    id uuid not null,
    email varchar(320) not null,
    name text,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint pk_users primary key (id),
    constraint uq_users_email unique (email)
);
--rollback drop table users;

--changeset clinnexus:0001-23-create-memberships
create table memberships (
    id uuid not null,
    workspace_id uuid not null,
    user_id uuid not null,
    role workspace_role not null,
    created_at timestamptz not null default now(),
    constraint pk_memberships primary key (id),
    constraint fk_memberships_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint fk_memberships_user_id_users foreign key (user_id) references users (id) on delete cascade,
    constraint uq_memberships_workspace_user unique (workspace_id, user_id)
);
--rollback drop table memberships;

--changeset clinnexus:0001-24-create-studies
create table studies (
    id uuid not null,
    workspace_id uuid not null,
    study_code text not null,
    title text not null,
    status study_status not null,
    created_at timestamptz not null default now(),
    constraint pk_studies primary key (id),
    constraint fk_studies_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint uq_studies_workspace_code unique (workspace_id, study_code)
);
--rollback drop table studies;

--changeset clinnexus:0001-25-create-documents
create table documents (
    id uuid not null,
    workspace_id uuid not null,
    study_id uuid not null,
    doc_type document_type not null,
    title text not null,
    lifecycle_status document_lifecycle_status not null,
    created_at timestamptz not null default now(),
    constraint pk_documents primary key (id),
    constraint fk_documents_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint fk_documents_study_id_studies foreign key (study_id) references studies (id) on delete cascade
);
--rollback drop table documents;

--changeset clinnexus:0001-26-create-document-versions
create table document_versions (
    id uuid not null,
    document_id uuid not null,
    version_label varchar(64) not null,
    source_file_uri text not null,
    source_sha256 varchar(64) not null,
    effective_date date,
    ingestion_status ingestion_status not null,
    ingestion_summary_json jsonb,
    created_by uuid,
    created_at timestamptz not null default now(),
    constraint pk_document_versions primary key (id),
    constraint fk_document_versions_document_id_documents foreign key (document_id) references documents (id) on delete cascade,
    constraint fk_document_versions_created_by_users foreign key (created_by) references users (id) on delete set null
);
create index ix_document_versions_document_created_at on document_versions (document_id, created_at desc);
--rollback drop table document_versions;

--changeset clinnexus:0001-27-create-anchors
create table anchors (
    id uuid not null,
    doc_version_id uuid not null,
    anchor_id varchar(512) not null,
    section_path text not null,
    content_type anchor_content_type not null,
    ordinal integer not null,
    text_raw text not null,
    text_norm text not null,
    text_hash varchar(64) not null,
    location_json jsonb not null,
    confidence double precision,
    created_at timestamptz not null default now(),
    constraint pk_anchors primary key (id),
    constraint fk_anchors_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_anchors_anchor_id unique (anchor_id)
);
create index ix_anchors_doc_version_content_type on anchors (doc_version_id, content_type);
create index ix_anchors_doc_version_section_path on anchors (doc_version_id, section_path);
--rollback drop table anchors;

--changeset clinnexus:0001-28-create-chunks
--comment: The embedding becomes vector(1536) in revision 0002.
create table chunks (
    id uuid not null,
    doc_version_id uuid not null,
    chunk_id varchar(512) not null,
    section_path text not null,
    text text not null,
    anchor_ids text[] not null,
    embedding double precision[] not null,
    metadata_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_chunks primary key (id),
    constraint fk_chunks_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_chunks_chunk_id unique (chunk_id)
);
create index ix_chunks_doc_version_section_path on chunks (doc_version_id, section_path);
--rollback drop table chunks;

--changeset clinnexus:0001-29-create-section-contracts
create table section_contracts (
    id uuid not null,
    workspace_id uuid not null,
    doc_type document_type not null,
    section_key text not null,
    title text not null,
    required_facts_json jsonb not null,
    allowed_sources_json jsonb not null,
    retrieval_recipe_json jsonb not null,
    qc_ruleset_json jsonb not null,
    citation_policy citation_policy not null,
    version integer not null,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint pk_section_contracts primary key (id),
    constraint fk_section_contracts_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint uq_section_contracts_ws_doc_type_key_version unique (workspace_id, doc_type, section_key, version)
);
--rollback drop table section_contracts;

--changeset clinnexus:0001-30-create-section-maps
create table section_maps (
    id uuid not null,
    doc_version_id uuid not null,
    section_key text not null,
    anchor_ids text[],
    chunk_ids uuid[],
    confidence double precision not null,
    status section_map_status not null,
    mapped_by section_map_mapped_by not null,
    notes text,
    created_at timestamptz not null default now(),
    constraint pk_section_maps primary key (id),
    constraint fk_section_maps_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_section_maps_doc_version_section_key unique (doc_version_id, section_key)
);
--rollback drop table section_maps;

--changeset clinnexus:0001-31-create-facts
create table facts (
    id uuid not null,
    study_id uuid not null,
    fact_type text not null,
    fact_key text not null,
    value_json jsonb not null,
    unit text,
    status fact_status not null,
    created_from_doc_version_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pk_facts primary key (id),
    constraint fk_facts_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_facts_created_from_doc_version_id_document_versions foreign key (created_from_doc_version_id) references document_versions (id) on delete set null,
    constraint uq_facts_study_type_key unique (study_id, fact_type, fact_key)
);
create index ix_facts_study_fact_type on facts (study_id, fact_type);
--rollback drop table facts;

--changeset clinnexus:0001-32-create-fact-evidence
create table fact_evidence (
    id uuid not null,
    fact_id uuid not null,
    anchor_id text not null,
    evidence_role evidence_role not null,
    created_at timestamptz not null default now(),
    constraint pk_fact_evidence primary key (id),
    constraint fk_fact_evidence_fact_id_facts foreign key (fact_id) references facts (id) on delete cascade
);
--rollback drop table fact_evidence;

--changeset clinnexus:0001-33-create-templates
create table templates (
    id uuid not null,
    workspace_id uuid not null,
    doc_type document_type not null,
    name text not null,
    template_body text not null,
    version integer not null,
    created_at timestamptz not null default now(),
    constraint pk_templates primary key (id),
    constraint fk_templates_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint uq_templates_ws_doc_type_name_version unique (workspace_id, doc_type, name, version)
);
--rollback drop table templates;

--changeset clinnexus:0001-34-create-model-configs
create table model_configs (
    id uuid not null,
    provider text not null,
    model_name text not null,
    prompt_version text not null,
    params_json jsonb not null,
    created_at timestamptz not null default now(),
    constraint pk_model_configs primary key (id)
);
--rollback drop table model_configs;

--changeset clinnexus:0001-35-create-generation-runs
--comment: target_doc_type is varchar here, as in the history; revision 0002 turns it into the ENUM.
create table generation_runs (
    id uuid not null,
    study_id uuid not null,
    target_doc_type varchar not null,
    section_key text not null,
    template_id uuid not null,
    contract_id uuid not null,
    input_snapshot_json jsonb not null,
    model_config_id uuid,
    status generation_status not null,
    created_by uuid,
    created_at timestamptz not null default now(),
    constraint pk_generation_runs primary key (id),
    constraint fk_generation_runs_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_generation_runs_template_id_templates foreign key (template_id) references templates (id) on delete restrict,
    constraint fk_generation_runs_contract_id_section_contracts foreign key (contract_id) references section_contracts (id) on delete restrict,
    constraint fk_generation_runs_model_config_id_model_configs foreign key (model_config_id) references model_configs (id) on delete set null,
    constraint fk_generation_runs_created_by_users foreign key (created_by) references users (id) on delete set null
);
--rollback drop table generation_runs;

--changeset clinnexus:0001-36-create-generated-sections
create table generated_sections (
    id uuid not null,
    generation_run_id uuid not null,
    content_text text not null,
    artifacts_json jsonb not null,
    qc_status qc_status not null,
    qc_report_json jsonb not null,
    published_to_document_version_id uuid,
    created_at timestamptz not null default now(),
    constraint pk_generated_sections primary key (id),
    constraint fk_generated_sections_generation_run_id_generation_runs foreign key (generation_run_id) references generation_runs (id) on delete cascade,
    constraint fk_generated_sections_published_to_document_version_id__ea45 foreign key (published_to_document_version_id) references document_versions (id) on delete set null
);
--rollback drop table generated_sections;

--changeset clinnexus:0001-37-create-conflicts
create table conflicts (
    id uuid not null,
    study_id uuid not null,
    conflict_type text not null,
    severity conflict_severity not null,
    status conflict_status not null,
    title text not null,
    description text not null,
    owner_user_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pk_conflicts primary key (id),
    constraint fk_conflicts_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_conflicts_owner_user_id_users foreign key (owner_user_id) references users (id) on delete set null
);
create index ix_conflicts_study_status on conflicts (study_id, status);
--rollback drop table conflicts;

--changeset clinnexus:0001-38-create-conflict-items
create table conflict_items (
    id uuid not null,
    conflict_id uuid not null,
    left_anchor_id text,
    right_anchor_id text,
    left_fact_id uuid,
    right_fact_id uuid,
    evidence_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_conflict_items primary key (id),
    constraint fk_conflict_items_conflict_id_conflicts foreign key (conflict_id) references conflicts (id) on delete cascade,
    constraint fk_conflict_items_left_fact_id_facts foreign key (left_fact_id) references facts (id) on delete set null,
    constraint fk_conflict_items_right_fact_id_facts foreign key (right_fact_id) references facts (id) on delete set null
);
--rollback drop table conflict_items;

--changeset clinnexus:0001-39-create-change-events
create table change_events (
    id uuid not null,
    study_id uuid not null,
    source_document_id uuid not null,
    from_version_id uuid not null,
    to_version_id uuid not null,
    diff_summary_json jsonb not null,
    created_at timestamptz not null default now(),
    constraint pk_change_events primary key (id),
    constraint fk_change_events_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_change_events_source_document_id_documents foreign key (source_document_id) references documents (id) on delete cascade,
    constraint fk_change_events_from_version_id_document_versions foreign key (from_version_id) references document_versions (id) on delete cascade,
    constraint fk_change_events_to_version_id_document_versions foreign key (to_version_id) references document_versions (id) on delete cascade
);
--rollback drop table change_events;

--changeset clinnexus:0001-40-create-impact-items
--comment: affected_doc_type is varchar here, as in the history; revision 0002 turns it into the ENUM.
create table impact_items (
    id uuid not null,
    change_event_id uuid not null,
    affected_doc_type varchar not null,
    affected_section_key text not null,
    reason_json jsonb not null,
    recommended_action recommended_action not null,
    status impact_status not null,
    created_at timestamptz not null default now(),
    constraint pk_impact_items primary key (id),
    constraint fk_impact_items_change_event_id_change_events foreign key (change_event_id) references change_events (id) on delete cascade
);
--rollback drop table impact_items;

--changeset clinnexus:0001-41-create-tasks
create table tasks (
    id uuid not null,
    study_id uuid not null,
    type task_type not null,
    status task_status not null,
    assigned_to uuid,
    payload_json jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pk_tasks primary key (id),
    constraint fk_tasks_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_tasks_assigned_to_users foreign key (assigned_to) references users (id) on delete set null
);
--rollback drop table tasks;

--changeset clinnexus:0001-42-create-audit-log
create table audit_log (
    id uuid not null,
    workspace_id uuid not null,
    actor_user_id uuid,
    action text not null,
    entity_type text not null,
    entity_id varchar(128) not null,
    before_json jsonb,
    after_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_audit_log primary key (id),
    constraint fk_audit_log_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint fk_audit_log_actor_user_id_users foreign key (actor_user_id) references users (id) on delete set null
);
create index ix_audit_log_entity on audit_log (entity_type, entity_id);
create index ix_audit_log_workspace_created_at on audit_log (workspace_id, created_at desc);
--rollback drop table audit_log;
