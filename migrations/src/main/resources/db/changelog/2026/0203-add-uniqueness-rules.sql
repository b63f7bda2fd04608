--liquibase formatted sql

-- squawk-ignore-file constraint-missing-not-valid, disallowed-unique-constraint, require-concurrent-index-creation, require-concurrent-index-deletion
-- The tables that grow (anchors, chunks, facts, document_versions) are changed online; the others hold a few rows for each study.

-- Revision 0203: what may exist once does. Rows that break a rule today are repaired first, always in the same way,
-- and each comment says how. Then partial indexes for the work lists.

--changeset clinnexus:0203-01-unique-core-facts-version
--comment: Numbers were computed as the greatest plus one, and two writers could take the same. The oldest row keeps
-- its number, the others get the next free ones in the order of their old number and age. Lossy: the rollback keeps
-- the new numbers.
lock table study_core_facts in share row exclusive mode;
with ranked as (
    select id, study_id, facts_version, created_at,
           row_number() over (partition by study_id, facts_version order by created_at, id) as place,
           max(facts_version) over (partition by study_id) as highest
    from study_core_facts
), moved as (
    select id, highest + row_number() over (partition by study_id order by facts_version, created_at, id) as number
    from ranked
    where place > 1
)
update study_core_facts f
set facts_version = moved.number
from moved
where moved.id = f.id;
alter table study_core_facts
    add constraint uq_study_core_facts_study_version unique (study_id, facts_version);
drop index ix_study_core_facts_study_version;
--rollback create index ix_study_core_facts_study_version on study_core_facts (study_id, facts_version);
--rollback alter table study_core_facts
--rollback     drop constraint uq_study_core_facts_study_version;

--changeset clinnexus:0203-02-index-version-labels runInTransaction:false
--comment: Two versions of a document with one label were possible. The oldest keeps it, the others get the first
-- eight digits of their id behind it. Lossy: the rollback keeps the longer labels.
with ranked as (
    select id, row_number() over (partition by document_id, version_label order by created_at, id) as place
    from document_versions
)
update document_versions v
set version_label = left(v.version_label, 54) || ' #' || left(v.id::text, 8)
from ranked
where ranked.id = v.id
  and ranked.place > 1;
drop index concurrently if exists uq_document_versions_document_label;
create unique index concurrently uq_document_versions_document_label on document_versions (document_id, version_label);
--rollback drop index concurrently if exists uq_document_versions_document_label;

--changeset clinnexus:0203-03-unique-version-label
alter table document_versions
    add constraint uq_document_versions_document_label unique using index uq_document_versions_document_label;
--rollback alter table document_versions
--rollback     drop constraint uq_document_versions_document_label;
--rollback create unique index uq_document_versions_document_label on document_versions (document_id, version_label);

--changeset clinnexus:0203-04-unique-chunk-order runInTransaction:false
--comment: Deferred, as the order of anchors is: publishing merges into existing rows, and two chunks may change
-- places on the way. Between the index and the constraint it is checked at once for a moment, so all three steps are
-- in one changeset, which can be run again. Versions whose chunks share a place are numbered anew in the order of
-- place and id. Lossy: the rollback keeps the new numbers.
alter table chunks
    drop constraint if exists uq_chunks_doc_version_chunk_order;
with place as (
    select c.id, row_number() over (partition by c.doc_version_id order by c.chunk_order, c.chunk_id collate "C") as number
    from chunks c
    where c.doc_version_id in (select d.doc_version_id from chunks d group by d.doc_version_id, d.chunk_order having count(*) > 1)
)
update chunks c
set chunk_order = place.number
from place
where place.id = c.id
  and place.number <> c.chunk_order;
drop index concurrently if exists uq_chunks_doc_version_chunk_order;
create unique index concurrently uq_chunks_doc_version_chunk_order on chunks (doc_version_id, chunk_order);
alter table chunks
    add constraint uq_chunks_doc_version_chunk_order unique using index uq_chunks_doc_version_chunk_order
        deferrable initially deferred;
--rollback alter table chunks
--rollback     drop constraint if exists uq_chunks_doc_version_chunk_order;

--changeset clinnexus:0203-05-unique-change-events-versions
--comment: One event for a pair of versions. The oldest stays and takes over the impact items of the others, which are
-- deleted. Lossy: their summaries are gone.
lock table change_events, impact_items in share row exclusive mode;
with ranked as (
    select id, first_value(id) over (partition by from_version_id, to_version_id order by created_at, id) as kept
    from change_events
)
update impact_items i
set change_event_id = ranked.kept
from ranked
where ranked.id = i.change_event_id
  and ranked.kept <> ranked.id;
with ranked as (
    select id, row_number() over (partition by from_version_id, to_version_id order by created_at, id) as place
    from change_events
)
delete from change_events e
using ranked
where ranked.id = e.id
  and ranked.place > 1;
alter table change_events
    add constraint uq_change_events_versions unique (from_version_id, to_version_id);
--rollback alter table change_events
--rollback     drop constraint uq_change_events_versions;

--changeset clinnexus:0203-06-check-decided-impact-items splitStatements:false
--comment: Nothing to roll back: it only reads.
do $$
declare
    contradictions text;
begin
    select string_agg(ids, '; ')
    into contradictions
    from (
        select string_agg(id || ' ' || status, ', ' order by id) as ids
        from impact_items
        where status <> 'pending'
        group by change_event_id, affected_doc_type, affected_target_section
        having count(distinct status) > 1
        order by 1
        limit 20
    ) found;
    if contradictions is not null then
        raise exception 'Impact items for one section of one change were decided differently: %. Delete those that do not hold, then migrate again.', contradictions;
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0203-07-unique-impact-items
--comment: Computing the impact twice wrote every item twice. A decided item stays before a pending one, then the
-- oldest; the others are deleted. Lossy: they do not come back.
lock table impact_items in share row exclusive mode;
with ranked as (
    select id,
           row_number() over (
               partition by change_event_id, affected_doc_type, affected_target_section
               order by status = 'pending', created_at, id
           ) as place
    from impact_items
)
delete from impact_items i
using ranked
where ranked.id = i.id
  and ranked.place > 1;
alter table impact_items
    add constraint uq_impact_items_event_type_section unique (change_event_id, affected_doc_type, affected_target_section);
--rollback alter table impact_items
--rollback     drop constraint uq_impact_items_event_type_section;

--changeset clinnexus:0203-08-unique-user-email-in-any-case splitStatements:false
--comment: Accounts that differ in upper and lower case only are a matter for a person. uq_users_email stays for those
-- who search by the exact address.
do $$
declare
    accounts text;
begin
    select string_agg(emails, '; ')
    into accounts
    from (
        select string_agg(id || ' ' || email, ', ' order by id) as emails
        from users
        group by lower(email)
        having count(*) > 1
        order by 1
        limit 20
    ) found;
    if accounts is not null then
        raise exception 'Users share an address but for upper and lower case: %. Change or delete all but one of each, then migrate again.', accounts;
    end if;
end
$$;
create unique index uq_users_lower_email on users (lower(email));
--rollback drop index uq_users_lower_email;

--changeset clinnexus:0203-09-unique-model-configs
--comment: The oldest keeps its prompt version, the others get the first eight digits of their id behind it. Lossy:
-- the rollback keeps the longer ones.
lock table model_configs in share row exclusive mode;
with ranked as (
    select id, row_number() over (partition by workspace_id, provider, model_name, prompt_version order by created_at, id) as place
    from model_configs
)
update model_configs c
set prompt_version = c.prompt_version || ' #' || left(c.id::text, 8)
from ranked
where ranked.id = c.id
  and ranked.place > 1;
alter table model_configs
    add constraint uq_model_configs_ws_provider_model_prompt unique (workspace_id, provider, model_name, prompt_version);
--rollback alter table model_configs
--rollback     drop constraint uq_model_configs_ws_provider_model_prompt;

--changeset clinnexus:0203-10-unique-active-contract
--comment: One active contract for a section: the highest version stays active. Lossy: the rollback does not activate
-- the others again.
lock table target_section_contracts in share row exclusive mode;
with ranked as (
    select id, row_number() over (partition by workspace_id, doc_type, target_section order by version desc, id) as place
    from target_section_contracts
    where is_active
)
update target_section_contracts c
set is_active = false
from ranked
where ranked.id = c.id
  and ranked.place > 1;
create unique index uq_target_section_contracts_active on target_section_contracts (workspace_id, doc_type, target_section) where is_active;
--rollback drop index uq_target_section_contracts_active;

--changeset clinnexus:0203-11-index-work-lists runInTransaction:false
--comment: What is open is a small part of all; these replace the indexes on status alone.
drop index concurrently if exists ix_tasks_open;
create index concurrently ix_tasks_open on tasks (study_id, created_at) where status in ('open', 'in_progress');
drop index concurrently if exists ix_conflicts_open;
create index concurrently ix_conflicts_open on conflicts (study_id, created_at) where status in ('open', 'investigating');
drop index concurrently if exists ix_document_versions_processing;
create index concurrently ix_document_versions_processing on document_versions (created_at, id) where ingestion_status = 'processing';
--rollback drop index concurrently if exists ix_document_versions_processing;
--rollback drop index concurrently if exists ix_conflicts_open;
--rollback drop index concurrently if exists ix_tasks_open;

--changeset clinnexus:0203-12-drop-status-indexes runInTransaction:false
drop index concurrently if exists ix_tasks_status;
drop index concurrently if exists ix_conflicts_status;
drop index concurrently if exists ix_document_versions_ingestion_status;
--rollback drop index concurrently if exists ix_tasks_status;
--rollback create index concurrently ix_tasks_status on tasks (status);
--rollback drop index concurrently if exists ix_conflicts_status;
--rollback create index concurrently ix_conflicts_status on conflicts (status);
--rollback drop index concurrently if exists ix_document_versions_ingestion_status;
--rollback create index concurrently ix_document_versions_ingestion_status on document_versions (ingestion_status);
