--liquibase formatted sql

-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid, disallowed-unique-constraint
-- The tables that grow (anchors, chunks, facts, document_versions) are changed online; the others hold a few rows for each study.

-- Revision 0207: deletes never erase an audit trail and never depend on the order of constraints; updated_at is kept
-- by the database; the last ingestion run of a version is one of its own.

--changeset clinnexus:0207-01-keep-audit-log
--comment: A workspace or a user that the audit trail names can not be deleted. Not valid: new rows are checked from
-- here on, the old ones in the next changeset.
alter table audit_log
    drop constraint fk_audit_log_workspace_id_workspaces,
    add constraint fk_audit_log_workspace_id_workspaces
        foreign key (workspace_id) references workspaces (id) on delete restrict not valid,
    drop constraint fk_audit_log_actor_user_id_users,
    add constraint fk_audit_log_actor_user_id_users
        foreign key (actor_user_id) references users (id) on delete restrict not valid;
--rollback alter table audit_log
--rollback     drop constraint fk_audit_log_workspace_id_workspaces,
--rollback     add constraint fk_audit_log_workspace_id_workspaces
--rollback         foreign key (workspace_id) references workspaces (id) on delete cascade,
--rollback     drop constraint fk_audit_log_actor_user_id_users,
--rollback     add constraint fk_audit_log_actor_user_id_users
--rollback         foreign key (actor_user_id) references users (id) on delete set null;

--changeset clinnexus:0207-02-validate-audit-log-references
alter table audit_log
    validate constraint fk_audit_log_workspace_id_workspaces,
    validate constraint fk_audit_log_actor_user_id_users;
--rollback alter table audit_log
--rollback     drop constraint fk_audit_log_workspace_id_workspaces,
--rollback     add constraint fk_audit_log_workspace_id_workspaces
--rollback         foreign key (workspace_id) references workspaces (id) on delete restrict not valid,
--rollback     drop constraint fk_audit_log_actor_user_id_users,
--rollback     add constraint fk_audit_log_actor_user_id_users
--rollback         foreign key (actor_user_id) references users (id) on delete restrict not valid;

--changeset clinnexus:0207-03-check-generation-inputs-at-the-end
--comment: RESTRICT looked at once, so whether a workspace could be deleted depended on the order in which constraints
-- were created. NO ACTION looks when the statement is done, or the transaction if it is deferred.
alter table generation_runs
    drop constraint fk_generation_runs_template_id_templates,
    add constraint fk_generation_runs_template_id_templates
        foreign key (template_id, workspace_id) references templates (id, workspace_id) on delete no action deferrable,
    drop constraint fk_generation_runs_contract_id_target_section_contracts,
    add constraint fk_generation_runs_contract_id_target_section_contracts
        foreign key (contract_id, workspace_id) references target_section_contracts (id, workspace_id) on delete no action deferrable;
--rollback alter table generation_runs
--rollback     drop constraint fk_generation_runs_template_id_templates,
--rollback     add constraint fk_generation_runs_template_id_templates
--rollback         foreign key (template_id, workspace_id) references templates (id, workspace_id) on delete restrict,
--rollback     drop constraint fk_generation_runs_contract_id_target_section_contracts,
--rollback     add constraint fk_generation_runs_contract_id_target_section_contracts
--rollback         foreign key (contract_id, workspace_id) references target_section_contracts (id, workspace_id) on delete restrict;

--changeset clinnexus:0207-04-touch-updated-at splitStatements:false
--comment: A statement that gives updated_at itself is left alone.
create function touch_updated_at() returns trigger
    language plpgsql as
$$
begin
    new.updated_at := now();
    return new;
end
$$;
create trigger tr_facts_touch_updated_at
    before update on facts
    for each row
    when (new.updated_at = old.updated_at and new.* is distinct from old.*)
    execute function touch_updated_at();
create trigger tr_conflicts_touch_updated_at
    before update on conflicts
    for each row
    when (new.updated_at = old.updated_at and new.* is distinct from old.*)
    execute function touch_updated_at();
create trigger tr_tasks_touch_updated_at
    before update on tasks
    for each row
    when (new.updated_at = old.updated_at and new.* is distinct from old.*)
    execute function touch_updated_at();
--rollback drop trigger tr_tasks_touch_updated_at on tasks;
--rollback drop trigger tr_conflicts_touch_updated_at on conflicts;
--rollback drop trigger tr_facts_touch_updated_at on facts;
--rollback drop function touch_updated_at();

--changeset clinnexus:0207-05-check-last-ingestion-runs splitStatements:false
--comment: Nothing to roll back: it only reads.
do $$
declare
    number bigint;
    ids text;
begin
    select count(*), string_agg(id::text, ', ' order by id) filter (where place <= 20)
    into number, ids
    from (
        select v.id, row_number() over (order by v.id) as place
        from document_versions v
        join ingestion_runs r on r.id = v.last_ingestion_run_id
        where r.doc_version_id <> v.id
    ) stray;
    if number > 0 then
        raise exception '% versions name the ingestion run of another version as their last: %. Set document_versions.last_ingestion_run_id to a run of the version or to null, then migrate again.', number, ids;
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0207-06-unique-ingestion-runs-id-version-workspace
alter table ingestion_runs
    add constraint uq_ingestion_runs_id_doc_version_workspace unique (id, doc_version_id, workspace_id);
--rollback alter table ingestion_runs
--rollback     drop constraint uq_ingestion_runs_id_doc_version_workspace;

--changeset clinnexus:0207-07-bind-last-ingestion-run-to-its-version
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table document_versions
    drop constraint fk_document_versions_last_ingestion_run_id_ingestion_runs,
    add constraint fk_document_versions_last_ingestion_run_id_ingestion_runs
        foreign key (last_ingestion_run_id, id, workspace_id) references ingestion_runs (id, doc_version_id, workspace_id)
        on delete set null (last_ingestion_run_id) not valid;
--rollback alter table document_versions
--rollback     drop constraint fk_document_versions_last_ingestion_run_id_ingestion_runs,
--rollback     add constraint fk_document_versions_last_ingestion_run_id_ingestion_runs
--rollback         foreign key (last_ingestion_run_id) references ingestion_runs (id) on delete set null;

--changeset clinnexus:0207-08-validate-last-ingestion-runs
alter table document_versions
    validate constraint fk_document_versions_last_ingestion_run_id_ingestion_runs;
--rollback alter table document_versions
--rollback     drop constraint fk_document_versions_last_ingestion_run_id_ingestion_runs,
--rollback     add constraint fk_document_versions_last_ingestion_run_id_ingestion_runs
--rollback         foreign key (last_ingestion_run_id, id, workspace_id) references ingestion_runs (id, doc_version_id, workspace_id)
--rollback         on delete set null (last_ingestion_run_id) not valid;
