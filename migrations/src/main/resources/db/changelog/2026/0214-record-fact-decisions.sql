--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- The table is new and empty when it is indexed.

-- Revision 0214: what people decided about facts is kept beside them, so that a new ingestion of the version does not undo it.

--changeset clinnexus:0214-01-create-fact-decisions
--comment: Rows are only added; the one with the highest sequence under a version, type and key is in force. The table is new, so its
-- indexes lock nobody out. Lossy: the rollback drops the decisions; facts keep the values and states that were decided.
create table fact_decisions (
    id uuid not null,
    workspace_id uuid not null,
    study_id uuid not null,
    doc_version_id uuid not null,
    fact_type text not null,
    fact_key text not null,
    sequence integer not null,
    decision text not null,
    value_json jsonb,
    unit text,
    read_value_json jsonb not null,
    read_unit text,
    read_status fact_status not null,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamp with time zone not null,
    constraint pk_fact_decisions primary key (id),
    constraint uq_fact_decisions_version_key_sequence unique (doc_version_id, workspace_id, fact_type, fact_key, sequence),
    constraint fk_fact_decisions_study_id_studies foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade,
    constraint fk_fact_decisions_doc_version_id_document_versions foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade,
    constraint fk_fact_decisions_decided_by_users foreign key (decided_by) references users (id) on delete restrict,
    constraint ck_fact_decisions_sequence check (sequence >= 1),
    constraint ck_fact_decisions_decision check (decision in ('accept', 'correct', 'reject', 'withdraw')),
    constraint ck_fact_decisions_value check ((decision = 'correct') = (value_json is not null) and (value_json is not null or unit is null)),
    constraint ck_fact_decisions_reason check (btrim(reason) <> '' and char_length(reason) <= 2000)
);
comment on table fact_decisions is 'What people decided about what was read from document versions, and why.';
create index ix_fact_decisions_study_id on fact_decisions (study_id);
create index ix_fact_decisions_decided_by on fact_decisions (decided_by);
create index ix_fact_decisions_workspace_id on fact_decisions (workspace_id);
grant select, insert on fact_decisions to clinnexus_runtime;
create policy pl_fact_decisions_workspace on fact_decisions
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_fact_decisions_owner on fact_decisions to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table fact_decisions enable row level security, force row level security;
--rollback drop table fact_decisions;
