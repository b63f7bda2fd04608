--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation, constraint-missing-not-valid
-- anchor_matches holds what the original found, some thousand rows for each two versions; version_comparisons is new.

-- Revision 0217: versions are compared. A match says what became of its anchors, with the changes that must not be overlooked; a split
-- or merged text has a match for each two anchors; and each two versions have one comparison with its answer.

--changeset clinnexus:0217-01-describe-matches
--comment: Matches of one group became one another; the group is counted within the two versions. The matches of the original say nothing of this:
-- they stay, are not read, and go when their versions are compared, which 0217-06 asks for.
alter table anchor_matches
    add column change_type text,
    add column group_number integer,
    add column critical_changes jsonb,
    add column renumberings jsonb,
    add column aligner_version text,
    add constraint ck_anchor_matches_described check (
        num_nulls(change_type, group_number, critical_changes, renumberings, aligner_version) in (0, 5)
    ) not valid,
    add constraint ck_anchor_matches_change_type check (
        change_type in ('unchanged', 'edited', 'moved', 'moved_edited', 'split', 'merged')
    ) not valid,
    add constraint ck_anchor_matches_group_number check (group_number >= 0) not valid,
    add constraint ck_anchor_matches_critical_changes check (jsonb_typeof(critical_changes) = 'array') not valid,
    add constraint ck_anchor_matches_renumberings check (jsonb_typeof(renumberings) = 'array') not valid;
--rollback alter table anchor_matches
--rollback     drop column change_type,
--rollback     drop column group_number,
--rollback     drop column critical_changes,
--rollback     drop column renumberings,
--rollback     drop column aligner_version;

--changeset clinnexus:0217-02-validate-matches
alter table anchor_matches
    validate constraint ck_anchor_matches_described,
    validate constraint ck_anchor_matches_change_type,
    validate constraint ck_anchor_matches_group_number,
    validate constraint ck_anchor_matches_critical_changes,
    validate constraint ck_anchor_matches_renumberings;
--rollback alter table anchor_matches
--rollback     drop constraint ck_anchor_matches_described,
--rollback     drop constraint ck_anchor_matches_change_type,
--rollback     drop constraint ck_anchor_matches_group_number,
--rollback     drop constraint ck_anchor_matches_critical_changes,
--rollback     drop constraint ck_anchor_matches_renumberings,
--rollback     add constraint ck_anchor_matches_described check (
--rollback         num_nulls(change_type, group_number, critical_changes, renumberings, aligner_version) in (0, 5)
--rollback     ) not valid,
--rollback     add constraint ck_anchor_matches_change_type check (
--rollback         change_type in ('unchanged', 'edited', 'moved', 'moved_edited', 'split', 'merged')
--rollback     ) not valid,
--rollback     add constraint ck_anchor_matches_group_number check (group_number >= 0) not valid,
--rollback     add constraint ck_anchor_matches_critical_changes check (jsonb_typeof(critical_changes) = 'array') not valid,
--rollback     add constraint ck_anchor_matches_renumberings check (jsonb_typeof(renumberings) = 'array') not valid;

--changeset clinnexus:0217-03-index-both-anchors-of-a-match runInTransaction:false
drop index concurrently if exists uq_anchor_matches_versions_anchors;
create unique index concurrently uq_anchor_matches_versions_anchors
    on anchor_matches (from_doc_version_id, to_doc_version_id, from_anchor_id, to_anchor_id);
--rollback drop index concurrently if exists uq_anchor_matches_versions_anchors;

--changeset clinnexus:0217-04-let-an-anchor-match-several
--comment: Lossy: of the pieces of a split text the rollback keeps the one most like it.
alter table anchor_matches
    drop constraint uq_anchor_matches_version_from_anchor,
    add constraint uq_anchor_matches_versions_anchors unique using index uq_anchor_matches_versions_anchors;
--rollback delete from anchor_matches m
--rollback using anchor_matches o
--rollback where o.from_doc_version_id = m.from_doc_version_id
--rollback   and o.to_doc_version_id = m.to_doc_version_id
--rollback   and o.from_anchor_id = m.from_anchor_id
--rollback   and (o.score, o.to_anchor_id) > (m.score, m.to_anchor_id);
--rollback alter table anchor_matches
--rollback     drop constraint uq_anchor_matches_versions_anchors,
--rollback     add constraint uq_anchor_matches_version_from_anchor unique (from_doc_version_id, to_doc_version_id, from_anchor_id);
--rollback create unique index uq_anchor_matches_versions_anchors
--rollback     on anchor_matches (from_doc_version_id, to_doc_version_id, from_anchor_id, to_anchor_id);

--changeset clinnexus:0217-05-create-version-comparisons
--comment: The runs name what the versions showed when they were compared; a run may be deleted, then the comparison is made again. Columns of the
-- result are there all or none.
create table version_comparisons (
    id uuid not null,
    workspace_id uuid not null,
    document_id uuid not null,
    from_doc_version_id uuid not null,
    to_doc_version_id uuid not null,
    basis text not null,
    doubts text[] not null,
    requested_at timestamp with time zone not null,
    verdict text,
    share double precision,
    counts_json jsonb,
    critical integer,
    aligner_version text,
    from_run_id uuid,
    to_run_id uuid,
    compared_at timestamp with time zone,
    constraint pk_version_comparisons primary key (id),
    constraint uq_version_comparisons_versions unique (from_doc_version_id, to_doc_version_id),
    constraint uq_version_comparisons_id_workspace unique (id, workspace_id),
    constraint fk_version_comparisons_from_doc_version_id_document_versions
        foreign key (from_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade,
    constraint fk_version_comparisons_to_doc_version_id_document_versions
        foreign key (to_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade,
    constraint ck_version_comparisons_versions_differ check (from_doc_version_id <> to_doc_version_id),
    constraint ck_version_comparisons_basis check (basis in ('chosen', 'effective_date', 'creation')),
    constraint ck_version_comparisons_doubts check (
        doubts <@ array['equal_dates', 'dates_against_creation', 'chosen_is_later', 'other_language']
    ),
    constraint ck_version_comparisons_verdict check (
        verdict in ('comparable', 'repetitive', 'earlier_empty', 'later_empty', 'other_language', 'other_document')
    ),
    constraint ck_version_comparisons_share check (share between 0 and 1),
    constraint ck_version_comparisons_counts_json check (jsonb_typeof(counts_json) = 'array'),
    constraint ck_version_comparisons_critical check (critical >= 0),
    constraint ck_version_comparisons_result check (
        num_nulls(verdict, share, counts_json, critical, aligner_version, from_run_id, to_run_id, compared_at) in (0, 8)
    )
);
create index ix_version_comparisons_to_doc_version_id on version_comparisons (to_doc_version_id);
grant select, insert, update on version_comparisons to clinnexus_runtime;
create policy pl_version_comparisons_workspace on version_comparisons
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_version_comparisons_owner on version_comparisons to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table version_comparisons enable row level security, force row level security;
--rollback drop table version_comparisons;

--changeset clinnexus:0217-06-compare-what-is-published
--comment: A job for each version that readers see; two versions are compared once whichever job comes first.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'publication-follow-up', v.workspace_id || '/' || v.id || '/' || v.last_ingestion_run_id, now(), false, 1
from document_versions v
where v.last_ingestion_run_id is not null
on conflict on constraint pk_scheduled_tasks do nothing;
--rollback delete from scheduled_tasks where task_name = 'publication-follow-up';
