--liquibase formatted sql

-- Revision 0013: the record of each ingestion run.

--changeset clinnexus:0013-01-create-ingestion-runs
create table ingestion_runs (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    status text not null,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    duration_ms integer,
    pipeline_version text not null,
    pipeline_config_hash text not null,
    summary_json jsonb not null default '{}'::jsonb,
    quality_json jsonb not null default '{}'::jsonb,
    warnings_json jsonb not null default '[]'::jsonb,
    errors_json jsonb not null default '[]'::jsonb,
    constraint pk_ingestion_runs primary key (id),
    constraint fk_ingestion_runs_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint chk_ingestion_runs_status check (status in ('ok', 'failed', 'partial'))
);
create index idx_ingestion_runs_doc_version_id on ingestion_runs (doc_version_id);
create index idx_ingestion_runs_started_at on ingestion_runs (started_at);
--rollback drop table ingestion_runs;

--changeset clinnexus:0013-02-add-document-version-last-ingestion-run
--comment: Lossy: the rollback drops the link to the last run.
alter table document_versions
    add column last_ingestion_run_id uuid;
alter table document_versions
    add constraint fk_document_versions_last_ingestion_run_id_ingestion_runs
        foreign key (last_ingestion_run_id) references ingestion_runs (id) on delete set null;
--rollback alter table document_versions
--rollback     drop column last_ingestion_run_id;
