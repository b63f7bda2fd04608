--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- The tables are new.

-- Revision 0218: what people say of the changes between two versions, for the table of changes that a regulator is given.

--changeset clinnexus:0218-01-create-change-notes
--comment: The anchor names a row of the table: the first one of the later version, or of the earlier one when there is no later. It may be gone; then the
-- note is shown as orphaned.
create table change_notes (
    comparison_id uuid not null,
    anchor_id text not null,
    reason text,
    decision text,
    decision_reason text,
    updated_by uuid not null,
    updated_at timestamp with time zone not null,
    workspace_id uuid not null,
    constraint pk_change_notes primary key (comparison_id, anchor_id),
    constraint fk_change_notes_comparison_id_version_comparisons
        foreign key (comparison_id, workspace_id) references version_comparisons (id, workspace_id) on delete cascade,
    constraint fk_change_notes_updated_by_users foreign key (updated_by) references users (id),
    constraint ck_change_notes_decision check (decision in ('substantial', 'non_substantial')),
    constraint ck_change_notes_decision_reason check ((decision is null) = (decision_reason is null))
);
create index ix_change_notes_updated_by on change_notes (updated_by);
grant select, insert, update on change_notes to clinnexus_runtime;
create policy pl_change_notes_workspace on change_notes
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_change_notes_owner on change_notes to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table change_notes enable row level security, force row level security;
--rollback drop table change_notes;
