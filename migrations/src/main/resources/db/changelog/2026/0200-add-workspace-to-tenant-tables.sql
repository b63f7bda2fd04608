--liquibase formatted sql

-- squawk-ignore-file adding-foreign-key-constraint, adding-not-nullable-field, ban-drop-table, constraint-missing-not-valid, disallowed-unique-constraint
-- The tables that grow (anchors, chunks, facts, document_versions) are changed online; the others hold a few rows for each study,
-- and reading them once under the lock takes milliseconds. What is dropped are helper tables of this revision.

-- Revision 0200: every row that belongs to a tenant says so itself, in workspace_id, and refers only to rows of the
-- same tenant: foreign keys carry the workspace beside the id. Without it are workspaces (its id is the tenant), users
-- (may be members of several), zone_sets and zone_crosswalk (shared reference data) and scheduled_tasks (ids only).
--
-- Tables that grow are changed online: the column with its trigger, a backfill that commits in small batches and can
-- be cut off and run again, then constraints that are validated without keeping writers out. The others are small and
-- changed in one transaction each.
--
-- Applications of the release before do not know the column: a trigger fills it from the parent row. It does not even
-- fire when the column is given.

--changeset clinnexus:0200-01-check-references-stay-in-one-workspace splitStatements:false
--comment: The tables had no means to keep a reference within its workspace. Which side is right when one was crossed
-- is for a person to say, so this stops and names the rows. Nothing to roll back: it only reads.
do $$
declare
    crossings text;
    number bigint;
begin
    with version as (
        select v.id, d.workspace_id from document_versions v join documents d on d.id = v.document_id
    ), crossing as (
        select 'documents.study_id' as reference, d.id
        from documents d join studies s on s.id = d.study_id
        where s.workspace_id <> d.workspace_id
        union all
        select 'document_versions.last_ingestion_run_id', v.id
        from document_versions v
        join version o on o.id = v.id
        join ingestion_runs r on r.id = v.last_ingestion_run_id
        join version p on p.id = r.doc_version_id
        where p.workspace_id <> o.workspace_id
        union all
        select 'facts.created_from_doc_version_id', f.id
        from facts f join studies s on s.id = f.study_id join version p on p.id = f.created_from_doc_version_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'study_core_facts.doc_version_id', f.id
        from study_core_facts f join studies s on s.id = f.study_id join version p on p.id = f.doc_version_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'study_core_facts.derived_from_doc_version_id', f.id
        from study_core_facts f join studies s on s.id = f.study_id join version p on p.id = f.derived_from_doc_version_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'generation_runs.template_id', r.id
        from generation_runs r join studies s on s.id = r.study_id join templates p on p.id = r.template_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'generation_runs.contract_id', r.id
        from generation_runs r join studies s on s.id = r.study_id join target_section_contracts p on p.id = r.contract_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'generated_target_sections.published_to_document_version_id', g.id
        from generated_target_sections g
        join generation_runs r on r.id = g.generation_run_id
        join studies s on s.id = r.study_id
        join version p on p.id = g.published_to_document_version_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'conflict_items.left_fact_id or right_fact_id', i.id
        from conflict_items i
        join conflicts c on c.id = i.conflict_id
        join studies s on s.id = c.study_id
        join facts f on f.id in (i.left_fact_id, i.right_fact_id)
        join studies p on p.id = f.study_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'change_events.source_document_id', e.id
        from change_events e join studies s on s.id = e.study_id join documents p on p.id = e.source_document_id
        where p.workspace_id <> s.workspace_id
        union all
        select 'change_events.from_version_id or to_version_id', e.id
        from change_events e join studies s on s.id = e.study_id join version p on p.id in (e.from_version_id, e.to_version_id)
        where p.workspace_id <> s.workspace_id
        union all
        select 'anchor_matches.from_doc_version_id or to_doc_version_id', m.id
        from anchor_matches m join documents d on d.id = m.document_id join version p on p.id in (m.from_doc_version_id, m.to_doc_version_id)
        where p.workspace_id <> d.workspace_id
    ), numbered as (
        select reference, id, row_number() over (order by reference, id) as number, count(*) over () as total from crossing
    )
    select string_agg(reference || ' of ' || id, ', ' order by reference, id) filter (where numbered.number <= 20), coalesce(max(total), 0)
    into crossings, number
    from numbered;
    if number > 0 then
        raise exception '% references lead into another workspace: %. Correct or delete these rows, then migrate again.', number, crossings;
    end if;
    if not exists (select from workspaces) and (exists (select from model_configs) or exists (select from topic_zone_priors)) then
        raise exception 'model_configs and topic_zone_priors have rows, but there is no workspace to own them. Insert one into workspaces, then migrate again.';
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0200-02-create-workspace-fill-functions splitStatements:false
--comment: One for each kind of parent. A parent that does not exist leaves the column null, and the row is refused.
create function fill_workspace_from_study() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from studies p where p.id = new.study_id;
    return new;
end
$$;

create function fill_workspace_from_document() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from documents p where p.id = new.document_id;
    return new;
end
$$;

create function fill_workspace_from_document_version() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from document_versions p where p.id = new.doc_version_id;
    return new;
end
$$;

create function fill_workspace_from_fact() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from facts p where p.id = new.fact_id;
    return new;
end
$$;

create function fill_workspace_from_generation_run() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from generation_runs p where p.id = new.generation_run_id;
    return new;
end
$$;

create function fill_workspace_from_conflict() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from conflicts p where p.id = new.conflict_id;
    return new;
end
$$;

create function fill_workspace_from_change_event() returns trigger
    language plpgsql as
$$
begin
    select p.workspace_id into new.workspace_id from change_events p where p.id = new.change_event_id;
    return new;
end
$$;
--rollback drop function fill_workspace_from_change_event();
--rollback drop function fill_workspace_from_conflict();
--rollback drop function fill_workspace_from_generation_run();
--rollback drop function fill_workspace_from_fact();
--rollback drop function fill_workspace_from_document_version();
--rollback drop function fill_workspace_from_document();
--rollback drop function fill_workspace_from_study();

--changeset clinnexus:0200-03-unique-studies-id-workspace
alter table studies
    add constraint uq_studies_id_workspace unique (id, workspace_id);
--rollback alter table studies
--rollback     drop constraint uq_studies_id_workspace;

--changeset clinnexus:0200-04-bind-documents-to-the-workspace-of-their-study
alter table documents
    drop constraint fk_documents_study_id_studies,
    add constraint fk_documents_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
alter table documents
    add constraint uq_documents_id_workspace unique (id, workspace_id);
--rollback alter table documents
--rollback     drop constraint uq_documents_id_workspace;
--rollback alter table documents
--rollback     drop constraint fk_documents_study_id_studies,
--rollback     add constraint fk_documents_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;

--changeset clinnexus:0200-05-add-document-versions-workspace
alter table document_versions
    add column workspace_id uuid;
create trigger tr_document_versions_fill_workspace
    before insert on document_versions
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document();
--rollback drop trigger tr_document_versions_fill_workspace on document_versions;
--rollback alter table document_versions
--rollback     drop column workspace_id;

--changeset clinnexus:0200-06-backfill-document-versions-workspace runInTransaction:false splitStatements:false
--comment: Batches of 1000 rows, each committed. Rows that somebody holds are left for the next pass, so that this
-- never waits for a writer and never meets one in a deadlock. Cut off, it goes on where rows are still null. Nothing
-- to roll back: the column goes with the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from document_versions where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from document_versions where id >= low order by id offset 1000 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, document_id
                from document_versions
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update document_versions t
            set workspace_id = p.workspace_id
            from batch b
            join documents p on p.id = b.document_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-07-check-document-versions-workspace
alter table document_versions
    add constraint ck_document_versions_workspace_id check (workspace_id is not null) not valid;
--rollback alter table document_versions
--rollback     drop constraint ck_document_versions_workspace_id;

--changeset clinnexus:0200-08-validate-document-versions-workspace
alter table document_versions
    validate constraint ck_document_versions_workspace_id;
--rollback alter table document_versions
--rollback     drop constraint ck_document_versions_workspace_id,
--rollback     add constraint ck_document_versions_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-09-require-document-versions-workspace
--comment: The valid check spares the scan.
alter table document_versions
    alter column workspace_id set not null;
alter table document_versions
    drop constraint ck_document_versions_workspace_id;
--rollback alter table document_versions
--rollback     add constraint ck_document_versions_workspace_id check (workspace_id is not null);
--rollback alter table document_versions
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-10-index-document-versions-id-workspace runInTransaction:false
--comment: A build that was cut off leaves an invalid index behind; it is dropped first.
drop index concurrently if exists uq_document_versions_id_workspace;
create unique index concurrently uq_document_versions_id_workspace on document_versions (id, workspace_id);
--rollback drop index concurrently if exists uq_document_versions_id_workspace;

--changeset clinnexus:0200-11-unique-document-versions-id-workspace
alter table document_versions
    add constraint uq_document_versions_id_workspace unique using index uq_document_versions_id_workspace;
--rollback alter table document_versions
--rollback     drop constraint uq_document_versions_id_workspace;
--rollback create unique index uq_document_versions_id_workspace on document_versions (id, workspace_id);

--changeset clinnexus:0200-12-bind-document-versions-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table document_versions
    drop constraint fk_document_versions_document_id_documents,
    add constraint fk_document_versions_document_id_documents
        foreign key (document_id, workspace_id) references documents (id, workspace_id) on delete cascade not valid;
--rollback alter table document_versions
--rollback     drop constraint fk_document_versions_document_id_documents,
--rollback     add constraint fk_document_versions_document_id_documents
--rollback         foreign key (document_id) references documents (id) on delete cascade;

--changeset clinnexus:0200-13-validate-document-versions-references
alter table document_versions
    validate constraint fk_document_versions_document_id_documents;
--rollback alter table document_versions
--rollback     drop constraint fk_document_versions_document_id_documents,
--rollback     add constraint fk_document_versions_document_id_documents
--rollback         foreign key (document_id, workspace_id) references documents (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0200-14-add-anchors-workspace
alter table anchors
    add column workspace_id uuid;
create trigger tr_anchors_fill_workspace
    before insert on anchors
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
--rollback drop trigger tr_anchors_fill_workspace on anchors;
--rollback alter table anchors
--rollback     drop column workspace_id;

--changeset clinnexus:0200-15-backfill-anchors-workspace runInTransaction:false splitStatements:false
--comment: Batches of 1000 rows, each committed. Rows that somebody holds are left for the next pass, so that this
-- never waits for a writer and never meets one in a deadlock. Cut off, it goes on where rows are still null. Nothing
-- to roll back: the column goes with the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from anchors where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from anchors where id >= low order by id offset 1000 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, doc_version_id
                from anchors
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update anchors t
            set workspace_id = p.workspace_id
            from batch b
            join document_versions p on p.id = b.doc_version_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-16-check-anchors-workspace
alter table anchors
    add constraint ck_anchors_workspace_id check (workspace_id is not null) not valid;
--rollback alter table anchors
--rollback     drop constraint ck_anchors_workspace_id;

--changeset clinnexus:0200-17-validate-anchors-workspace
alter table anchors
    validate constraint ck_anchors_workspace_id;
--rollback alter table anchors
--rollback     drop constraint ck_anchors_workspace_id,
--rollback     add constraint ck_anchors_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-18-require-anchors-workspace
--comment: The valid check spares the scan.
alter table anchors
    alter column workspace_id set not null;
alter table anchors
    drop constraint ck_anchors_workspace_id;
--rollback alter table anchors
--rollback     add constraint ck_anchors_workspace_id check (workspace_id is not null);
--rollback alter table anchors
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-19-bind-anchors-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table anchors
    drop constraint fk_anchors_doc_version_id_document_versions,
    add constraint fk_anchors_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
--rollback alter table anchors
--rollback     drop constraint fk_anchors_doc_version_id_document_versions,
--rollback     add constraint fk_anchors_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;

--changeset clinnexus:0200-20-validate-anchors-references
alter table anchors
    validate constraint fk_anchors_doc_version_id_document_versions;
--rollback alter table anchors
--rollback     drop constraint fk_anchors_doc_version_id_document_versions,
--rollback     add constraint fk_anchors_doc_version_id_document_versions
--rollback         foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0200-21-add-chunks-workspace
alter table chunks
    add column workspace_id uuid;
create trigger tr_chunks_fill_workspace
    before insert on chunks
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
--rollback drop trigger tr_chunks_fill_workspace on chunks;
--rollback alter table chunks
--rollback     drop column workspace_id;

--changeset clinnexus:0200-22-backfill-chunks-workspace runInTransaction:false splitStatements:false
--comment: Batches of 50 rows, each committed. Rows that somebody holds are left for the next pass, so that this never
-- waits for a writer and never meets one in a deadlock. They are small because each new row version is also inserted
-- into the vector index. Cut off, it goes on where rows are still null. Nothing to roll back: the column goes with
-- the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from chunks where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from chunks where id >= low order by id offset 50 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, doc_version_id
                from chunks
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update chunks t
            set workspace_id = p.workspace_id
            from batch b
            join document_versions p on p.id = b.doc_version_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-23-check-chunks-workspace
alter table chunks
    add constraint ck_chunks_workspace_id check (workspace_id is not null) not valid;
--rollback alter table chunks
--rollback     drop constraint ck_chunks_workspace_id;

--changeset clinnexus:0200-24-validate-chunks-workspace
alter table chunks
    validate constraint ck_chunks_workspace_id;
--rollback alter table chunks
--rollback     drop constraint ck_chunks_workspace_id,
--rollback     add constraint ck_chunks_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-25-require-chunks-workspace
--comment: The valid check spares the scan.
alter table chunks
    alter column workspace_id set not null;
alter table chunks
    drop constraint ck_chunks_workspace_id;
--rollback alter table chunks
--rollback     add constraint ck_chunks_workspace_id check (workspace_id is not null);
--rollback alter table chunks
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-26-bind-chunks-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table chunks
    drop constraint fk_chunks_doc_version_id_document_versions,
    add constraint fk_chunks_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
--rollback alter table chunks
--rollback     drop constraint fk_chunks_doc_version_id_document_versions,
--rollback     add constraint fk_chunks_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;

--changeset clinnexus:0200-27-validate-chunks-references
alter table chunks
    validate constraint fk_chunks_doc_version_id_document_versions;
--rollback alter table chunks
--rollback     drop constraint fk_chunks_doc_version_id_document_versions,
--rollback     add constraint fk_chunks_doc_version_id_document_versions
--rollback         foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0200-28-add-facts-workspace
alter table facts
    add column workspace_id uuid;
create trigger tr_facts_fill_workspace
    before insert on facts
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
--rollback drop trigger tr_facts_fill_workspace on facts;
--rollback alter table facts
--rollback     drop column workspace_id;

--changeset clinnexus:0200-29-backfill-facts-workspace runInTransaction:false splitStatements:false
--comment: Batches of 1000 rows, each committed. Rows that somebody holds are left for the next pass, so that this
-- never waits for a writer and never meets one in a deadlock. Cut off, it goes on where rows are still null. Nothing
-- to roll back: the column goes with the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from facts where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from facts where id >= low order by id offset 1000 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, study_id
                from facts
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update facts t
            set workspace_id = p.workspace_id
            from batch b
            join studies p on p.id = b.study_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-30-check-facts-workspace
alter table facts
    add constraint ck_facts_workspace_id check (workspace_id is not null) not valid;
--rollback alter table facts
--rollback     drop constraint ck_facts_workspace_id;

--changeset clinnexus:0200-31-validate-facts-workspace
alter table facts
    validate constraint ck_facts_workspace_id;
--rollback alter table facts
--rollback     drop constraint ck_facts_workspace_id,
--rollback     add constraint ck_facts_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-32-require-facts-workspace
--comment: The valid check spares the scan.
alter table facts
    alter column workspace_id set not null;
alter table facts
    drop constraint ck_facts_workspace_id;
--rollback alter table facts
--rollback     add constraint ck_facts_workspace_id check (workspace_id is not null);
--rollback alter table facts
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-33-index-facts-id-workspace runInTransaction:false
--comment: A build that was cut off leaves an invalid index behind; it is dropped first.
drop index concurrently if exists uq_facts_id_workspace;
create unique index concurrently uq_facts_id_workspace on facts (id, workspace_id);
--rollback drop index concurrently if exists uq_facts_id_workspace;

--changeset clinnexus:0200-34-unique-facts-id-workspace
alter table facts
    add constraint uq_facts_id_workspace unique using index uq_facts_id_workspace;
--rollback alter table facts
--rollback     drop constraint uq_facts_id_workspace;
--rollback create unique index uq_facts_id_workspace on facts (id, workspace_id);

--changeset clinnexus:0200-35-bind-facts-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table facts
    drop constraint fk_facts_study_id_studies,
    add constraint fk_facts_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade not valid;
alter table facts
    drop constraint fk_facts_created_from_doc_version_id_document_versions,
    add constraint fk_facts_created_from_doc_version_id_document_versions
        foreign key (created_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (created_from_doc_version_id) not valid;
--rollback alter table facts
--rollback     drop constraint fk_facts_study_id_studies,
--rollback     add constraint fk_facts_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback alter table facts
--rollback     drop constraint fk_facts_created_from_doc_version_id_document_versions,
--rollback     add constraint fk_facts_created_from_doc_version_id_document_versions
--rollback         foreign key (created_from_doc_version_id) references document_versions (id) on delete set null;

--changeset clinnexus:0200-36-validate-facts-references
alter table facts
    validate constraint fk_facts_study_id_studies;
alter table facts
    validate constraint fk_facts_created_from_doc_version_id_document_versions;
--rollback alter table facts
--rollback     drop constraint fk_facts_study_id_studies,
--rollback     add constraint fk_facts_study_id_studies
--rollback         foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade not valid;
--rollback alter table facts
--rollback     drop constraint fk_facts_created_from_doc_version_id_document_versions,
--rollback     add constraint fk_facts_created_from_doc_version_id_document_versions
--rollback         foreign key (created_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (created_from_doc_version_id) not valid;

--changeset clinnexus:0200-37-add-fact-evidence-workspace
alter table fact_evidence
    add column workspace_id uuid;
create trigger tr_fact_evidence_fill_workspace
    before insert on fact_evidence
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_fact();
--rollback drop trigger tr_fact_evidence_fill_workspace on fact_evidence;
--rollback alter table fact_evidence
--rollback     drop column workspace_id;

--changeset clinnexus:0200-38-backfill-fact-evidence-workspace runInTransaction:false splitStatements:false
--comment: Batches of 1000 rows, each committed. Rows that somebody holds are left for the next pass, so that this
-- never waits for a writer and never meets one in a deadlock. Cut off, it goes on where rows are still null. Nothing
-- to roll back: the column goes with the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from fact_evidence where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from fact_evidence where id >= low order by id offset 1000 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, fact_id
                from fact_evidence
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update fact_evidence t
            set workspace_id = p.workspace_id
            from batch b
            join facts p on p.id = b.fact_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-39-check-fact-evidence-workspace
alter table fact_evidence
    add constraint ck_fact_evidence_workspace_id check (workspace_id is not null) not valid;
--rollback alter table fact_evidence
--rollback     drop constraint ck_fact_evidence_workspace_id;

--changeset clinnexus:0200-40-validate-fact-evidence-workspace
alter table fact_evidence
    validate constraint ck_fact_evidence_workspace_id;
--rollback alter table fact_evidence
--rollback     drop constraint ck_fact_evidence_workspace_id,
--rollback     add constraint ck_fact_evidence_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-41-require-fact-evidence-workspace
--comment: The valid check spares the scan.
alter table fact_evidence
    alter column workspace_id set not null;
alter table fact_evidence
    drop constraint ck_fact_evidence_workspace_id;
--rollback alter table fact_evidence
--rollback     add constraint ck_fact_evidence_workspace_id check (workspace_id is not null);
--rollback alter table fact_evidence
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-42-bind-fact-evidence-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table fact_evidence
    drop constraint fk_fact_evidence_fact_id_facts,
    add constraint fk_fact_evidence_fact_id_facts
        foreign key (fact_id, workspace_id) references facts (id, workspace_id) on delete cascade not valid;
--rollback alter table fact_evidence
--rollback     drop constraint fk_fact_evidence_fact_id_facts,
--rollback     add constraint fk_fact_evidence_fact_id_facts
--rollback         foreign key (fact_id) references facts (id) on delete cascade;

--changeset clinnexus:0200-43-validate-fact-evidence-references
alter table fact_evidence
    validate constraint fk_fact_evidence_fact_id_facts;
--rollback alter table fact_evidence
--rollback     drop constraint fk_fact_evidence_fact_id_facts,
--rollback     add constraint fk_fact_evidence_fact_id_facts
--rollback         foreign key (fact_id, workspace_id) references facts (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0200-44-add-anchor-matches-workspace
alter table anchor_matches
    add column workspace_id uuid;
create trigger tr_anchor_matches_fill_workspace
    before insert on anchor_matches
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document();
--rollback drop trigger tr_anchor_matches_fill_workspace on anchor_matches;
--rollback alter table anchor_matches
--rollback     drop column workspace_id;

--changeset clinnexus:0200-45-backfill-anchor-matches-workspace runInTransaction:false splitStatements:false
--comment: Batches of 1000 rows, each committed. Rows that somebody holds are left for the next pass, so that this
-- never waits for a writer and never meets one in a deadlock. Cut off, it goes on where rows are still null. Nothing
-- to roll back: the column goes with the changeset before.
do $$
declare
    first constant uuid := '00000000-0000-0000-0000-000000000000';
    last constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    low uuid;
    high uuid;
begin
    while exists (select from anchor_matches where workspace_id is null) loop
        low := first;
        while low < last loop
            select id into high from anchor_matches where id >= low order by id offset 1000 limit 1;
            high := coalesce(high, last);
            with batch as materialized (
                select id, document_id
                from anchor_matches
                where id between low and high
                  and workspace_id is null
                for no key update skip locked
            )
            update anchor_matches t
            set workspace_id = p.workspace_id
            from batch b
            join documents p on p.id = b.document_id
            where t.id = b.id;
            commit;
            low := high;
        end loop;
        perform pg_sleep(0.05);
    end loop;
end
$$;
--rollback empty

--changeset clinnexus:0200-46-check-anchor-matches-workspace
alter table anchor_matches
    add constraint ck_anchor_matches_workspace_id check (workspace_id is not null) not valid;
--rollback alter table anchor_matches
--rollback     drop constraint ck_anchor_matches_workspace_id;

--changeset clinnexus:0200-47-validate-anchor-matches-workspace
alter table anchor_matches
    validate constraint ck_anchor_matches_workspace_id;
--rollback alter table anchor_matches
--rollback     drop constraint ck_anchor_matches_workspace_id,
--rollback     add constraint ck_anchor_matches_workspace_id check (workspace_id is not null) not valid;

--changeset clinnexus:0200-48-require-anchor-matches-workspace
--comment: The valid check spares the scan.
alter table anchor_matches
    alter column workspace_id set not null;
alter table anchor_matches
    drop constraint ck_anchor_matches_workspace_id;
--rollback alter table anchor_matches
--rollback     add constraint ck_anchor_matches_workspace_id check (workspace_id is not null);
--rollback alter table anchor_matches
--rollback     alter column workspace_id drop not null;

--changeset clinnexus:0200-49-bind-anchor-matches-to-one-workspace
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table anchor_matches
    drop constraint fk_anchor_matches_document_id_documents,
    add constraint fk_anchor_matches_document_id_documents
        foreign key (document_id, workspace_id) references documents (id, workspace_id) on delete cascade not valid;
alter table anchor_matches
    drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
    add constraint fk_anchor_matches_from_doc_version_id_document_versions
        foreign key (from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
alter table anchor_matches
    drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
    add constraint fk_anchor_matches_to_doc_version_id_document_versions
        foreign key (to_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_document_id_documents,
--rollback     add constraint fk_anchor_matches_document_id_documents
--rollback         foreign key (document_id) references documents (id) on delete cascade;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_from_doc_version_id_document_versions
--rollback         foreign key (from_doc_version_id) references document_versions (id) on delete cascade;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_to_doc_version_id_document_versions
--rollback         foreign key (to_doc_version_id) references document_versions (id) on delete cascade;

--changeset clinnexus:0200-50-validate-anchor-matches-references
alter table anchor_matches
    validate constraint fk_anchor_matches_document_id_documents;
alter table anchor_matches
    validate constraint fk_anchor_matches_from_doc_version_id_document_versions;
alter table anchor_matches
    validate constraint fk_anchor_matches_to_doc_version_id_document_versions;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_document_id_documents,
--rollback     add constraint fk_anchor_matches_document_id_documents
--rollback         foreign key (document_id, workspace_id) references documents (id, workspace_id) on delete cascade not valid;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_from_doc_version_id_document_versions
--rollback         foreign key (from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_to_doc_version_id_document_versions
--rollback         foreign key (to_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0200-51-add-target-section-maps-workspace
alter table target_section_maps
    add column workspace_id uuid;
update target_section_maps t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table target_section_maps
    alter column workspace_id set not null;
create trigger tr_target_section_maps_fill_workspace
    before insert on target_section_maps
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table target_section_maps
    drop constraint fk_section_maps_doc_version_id_document_versions,
    add constraint fk_section_maps_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table target_section_maps
--rollback     drop constraint fk_section_maps_doc_version_id_document_versions,
--rollback     add constraint fk_section_maps_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_target_section_maps_fill_workspace on target_section_maps;
--rollback alter table target_section_maps
--rollback     drop column workspace_id;

--changeset clinnexus:0200-52-add-ingestion-runs-workspace
alter table ingestion_runs
    add column workspace_id uuid;
update ingestion_runs t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table ingestion_runs
    alter column workspace_id set not null;
create trigger tr_ingestion_runs_fill_workspace
    before insert on ingestion_runs
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table ingestion_runs
    drop constraint fk_ingestion_runs_doc_version_id_document_versions,
    add constraint fk_ingestion_runs_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table ingestion_runs
--rollback     drop constraint fk_ingestion_runs_doc_version_id_document_versions,
--rollback     add constraint fk_ingestion_runs_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_ingestion_runs_fill_workspace on ingestion_runs;
--rollback alter table ingestion_runs
--rollback     drop column workspace_id;

--changeset clinnexus:0200-53-add-cluster-assignments-workspace
alter table cluster_assignments
    add column workspace_id uuid;
update cluster_assignments t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table cluster_assignments
    alter column workspace_id set not null;
create trigger tr_cluster_assignments_fill_workspace
    before insert on cluster_assignments
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table cluster_assignments
    drop constraint fk_cluster_assignments_doc_version_id_document_versions,
    add constraint fk_cluster_assignments_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table cluster_assignments
--rollback     drop constraint fk_cluster_assignments_doc_version_id_document_versions,
--rollback     add constraint fk_cluster_assignments_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_cluster_assignments_fill_workspace on cluster_assignments;
--rollback alter table cluster_assignments
--rollback     drop column workspace_id;

--changeset clinnexus:0200-54-add-topic-evidence-workspace
alter table topic_evidence
    add column workspace_id uuid;
update topic_evidence t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table topic_evidence
    alter column workspace_id set not null;
create trigger tr_topic_evidence_fill_workspace
    before insert on topic_evidence
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table topic_evidence
    drop constraint fk_topic_evidence_doc_version_id_document_versions,
    add constraint fk_topic_evidence_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table topic_evidence
--rollback     drop constraint fk_topic_evidence_doc_version_id_document_versions,
--rollback     add constraint fk_topic_evidence_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_topic_evidence_fill_workspace on topic_evidence;
--rollback alter table topic_evidence
--rollback     drop column workspace_id;

--changeset clinnexus:0200-55-add-heading-clusters-workspace
alter table heading_clusters
    add column workspace_id uuid;
update heading_clusters t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table heading_clusters
    alter column workspace_id set not null;
create trigger tr_heading_clusters_fill_workspace
    before insert on heading_clusters
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table heading_clusters
    drop constraint fk_heading_clusters_doc_version_id_document_versions,
    add constraint fk_heading_clusters_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table heading_clusters
--rollback     drop constraint fk_heading_clusters_doc_version_id_document_versions,
--rollback     add constraint fk_heading_clusters_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_heading_clusters_fill_workspace on heading_clusters;
--rollback alter table heading_clusters
--rollback     drop column workspace_id;

--changeset clinnexus:0200-56-add-topic-mapping-runs-workspace
alter table topic_mapping_runs
    add column workspace_id uuid;
update topic_mapping_runs t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table topic_mapping_runs
    alter column workspace_id set not null;
create trigger tr_topic_mapping_runs_fill_workspace
    before insert on topic_mapping_runs
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table topic_mapping_runs
    drop constraint fk_topic_mapping_runs_doc_version_id_document_versions,
    add constraint fk_topic_mapping_runs_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table topic_mapping_runs
--rollback     drop constraint fk_topic_mapping_runs_doc_version_id_document_versions,
--rollback     add constraint fk_topic_mapping_runs_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_topic_mapping_runs_fill_workspace on topic_mapping_runs;
--rollback alter table topic_mapping_runs
--rollback     drop column workspace_id;

--changeset clinnexus:0200-57-add-heading-block-topic-assignments-workspace
alter table heading_block_topic_assignments
    add column workspace_id uuid;
update heading_block_topic_assignments t
set workspace_id = p.workspace_id
from document_versions p
where p.id = t.doc_version_id;
alter table heading_block_topic_assignments
    alter column workspace_id set not null;
create trigger tr_heading_block_topic_assignments_fill_workspace
    before insert on heading_block_topic_assignments
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_document_version();
alter table heading_block_topic_assignments
    drop constraint fk_heading_block_topic_assignments_doc_version_id_docum_880f,
    add constraint fk_heading_block_topic_assignments_doc_version_id_docum_880f
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table heading_block_topic_assignments
--rollback     drop constraint fk_heading_block_topic_assignments_doc_version_id_docum_880f,
--rollback     add constraint fk_heading_block_topic_assignments_doc_version_id_docum_880f
--rollback         foreign key (doc_version_id) references document_versions (id) on delete cascade;
--rollback drop trigger tr_heading_block_topic_assignments_fill_workspace on heading_block_topic_assignments;
--rollback alter table heading_block_topic_assignments
--rollback     drop column workspace_id;

--changeset clinnexus:0200-58-add-study-core-facts-workspace
alter table study_core_facts
    add column workspace_id uuid;
update study_core_facts t
set workspace_id = p.workspace_id
from studies p
where p.id = t.study_id;
alter table study_core_facts
    alter column workspace_id set not null;
create trigger tr_study_core_facts_fill_workspace
    before insert on study_core_facts
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
alter table study_core_facts
    drop constraint fk_study_core_facts_study_id_studies,
    add constraint fk_study_core_facts_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
alter table study_core_facts
    drop constraint fk_study_core_facts_doc_version_id_document_versions,
    add constraint fk_study_core_facts_doc_version_id_document_versions
        foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (doc_version_id);
alter table study_core_facts
    drop constraint fk_study_core_facts_derived_from_doc_version_id_documen_e528,
    add constraint fk_study_core_facts_derived_from_doc_version_id_documen_e528
        foreign key (derived_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (derived_from_doc_version_id);
--rollback alter table study_core_facts
--rollback     drop constraint fk_study_core_facts_study_id_studies,
--rollback     add constraint fk_study_core_facts_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback alter table study_core_facts
--rollback     drop constraint fk_study_core_facts_doc_version_id_document_versions,
--rollback     add constraint fk_study_core_facts_doc_version_id_document_versions
--rollback         foreign key (doc_version_id) references document_versions (id) on delete set null;
--rollback alter table study_core_facts
--rollback     drop constraint fk_study_core_facts_derived_from_doc_version_id_documen_e528,
--rollback     add constraint fk_study_core_facts_derived_from_doc_version_id_documen_e528
--rollback         foreign key (derived_from_doc_version_id) references document_versions (id) on delete set null;
--rollback drop trigger tr_study_core_facts_fill_workspace on study_core_facts;
--rollback alter table study_core_facts
--rollback     drop column workspace_id;

--changeset clinnexus:0200-59-unique-templates-id-workspace
alter table templates
    add constraint uq_templates_id_workspace unique (id, workspace_id);
--rollback alter table templates
--rollback     drop constraint uq_templates_id_workspace;

--changeset clinnexus:0200-60-unique-target-section-contracts-id-workspace
alter table target_section_contracts
    add constraint uq_target_section_contracts_id_workspace unique (id, workspace_id);
--rollback alter table target_section_contracts
--rollback     drop constraint uq_target_section_contracts_id_workspace;

--changeset clinnexus:0200-61-add-generation-runs-workspace
alter table generation_runs
    add column workspace_id uuid;
update generation_runs t
set workspace_id = p.workspace_id
from studies p
where p.id = t.study_id;
alter table generation_runs
    alter column workspace_id set not null;
create trigger tr_generation_runs_fill_workspace
    before insert on generation_runs
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
alter table generation_runs
    add constraint uq_generation_runs_id_workspace unique (id, workspace_id);
alter table generation_runs
    drop constraint fk_generation_runs_study_id_studies,
    add constraint fk_generation_runs_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
alter table generation_runs
    drop constraint fk_generation_runs_template_id_templates,
    add constraint fk_generation_runs_template_id_templates
        foreign key (template_id, workspace_id) references templates (id, workspace_id) on delete restrict;
alter table generation_runs
    drop constraint fk_generation_runs_contract_id_section_contracts,
    add constraint fk_generation_runs_contract_id_section_contracts
        foreign key (contract_id, workspace_id) references target_section_contracts (id, workspace_id) on delete restrict;
--rollback alter table generation_runs
--rollback     drop constraint fk_generation_runs_study_id_studies,
--rollback     add constraint fk_generation_runs_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback alter table generation_runs
--rollback     drop constraint fk_generation_runs_template_id_templates,
--rollback     add constraint fk_generation_runs_template_id_templates
--rollback         foreign key (template_id) references templates (id) on delete restrict;
--rollback alter table generation_runs
--rollback     drop constraint fk_generation_runs_contract_id_section_contracts,
--rollback     add constraint fk_generation_runs_contract_id_section_contracts
--rollback         foreign key (contract_id) references target_section_contracts (id) on delete restrict;
--rollback alter table generation_runs
--rollback     drop constraint uq_generation_runs_id_workspace;
--rollback drop trigger tr_generation_runs_fill_workspace on generation_runs;
--rollback alter table generation_runs
--rollback     drop column workspace_id;

--changeset clinnexus:0200-62-add-model-configs-workspace
--comment: Model configurations were shared. Each workspace whose runs use one gets one of its own; one that no run
-- uses goes to every workspace. The row itself goes to the oldest of these workspaces, a copy has an id made of the
-- row's and the workspace's, and the runs follow. Lossy: the rollback makes all of them shared again; copies that are
-- still equal to their row become one with it, the others stay.
alter table model_configs
    add column workspace_id uuid;
create temporary table model_config_owners on commit drop as
select c.id,
       w.id as workspace_id,
       row_number() over (partition by c.id order by w.created_at, w.id) = 1 as keeps_the_row
from model_configs c
join workspaces w
    on w.id in (select r.workspace_id from generation_runs r where r.model_config_id = c.id)
    or not exists (select from generation_runs r where r.model_config_id = c.id);
update model_configs c
set workspace_id = o.workspace_id
from model_config_owners o
where o.id = c.id
  and o.keeps_the_row;
insert into model_configs (id, provider, model_name, prompt_version, params_json, created_at, workspace_id)
select md5(c.id || '/' || o.workspace_id)::uuid, c.provider, c.model_name, c.prompt_version, c.params_json, c.created_at, o.workspace_id
from model_configs c
join model_config_owners o on o.id = c.id
where not o.keeps_the_row;
update generation_runs r
set model_config_id = md5(c.id || '/' || r.workspace_id)::uuid
from model_configs c
where c.id = r.model_config_id
  and c.workspace_id <> r.workspace_id;
drop table model_config_owners;
alter table model_configs
    alter column workspace_id set not null,
    add constraint uq_model_configs_id_workspace unique (id, workspace_id),
    add constraint fk_model_configs_workspace_id_workspaces
        foreign key (workspace_id) references workspaces (id) on delete cascade;
alter table generation_runs
    drop constraint fk_generation_runs_model_config_id_model_configs,
    add constraint fk_generation_runs_model_config_id_model_configs
        foreign key (model_config_id, workspace_id) references model_configs (id, workspace_id) on delete set null (model_config_id);
--rollback alter table generation_runs
--rollback     drop constraint fk_generation_runs_model_config_id_model_configs,
--rollback     add constraint fk_generation_runs_model_config_id_model_configs
--rollback         foreign key (model_config_id) references model_configs (id) on delete set null;
--rollback update generation_runs r
--rollback set model_config_id = o.id
--rollback from model_configs c
--rollback join model_configs o
--rollback     on c.id = md5(o.id || '/' || c.workspace_id)::uuid
--rollback     and (o.provider, o.model_name, o.prompt_version, o.params_json) = (c.provider, c.model_name, c.prompt_version, c.params_json)
--rollback where c.id = r.model_config_id;
--rollback delete from model_configs c
--rollback using model_configs o
--rollback where c.id = md5(o.id || '/' || c.workspace_id)::uuid
--rollback   and (o.provider, o.model_name, o.prompt_version, o.params_json) = (c.provider, c.model_name, c.prompt_version, c.params_json);
--rollback alter table model_configs
--rollback     drop constraint uq_model_configs_id_workspace,
--rollback     drop column workspace_id;

--changeset clinnexus:0200-63-add-generated-target-sections-workspace
alter table generated_target_sections
    add column workspace_id uuid;
update generated_target_sections t
set workspace_id = p.workspace_id
from generation_runs p
where p.id = t.generation_run_id;
alter table generated_target_sections
    alter column workspace_id set not null;
create trigger tr_generated_target_sections_fill_workspace
    before insert on generated_target_sections
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_generation_run();
alter table generated_target_sections
    drop constraint fk_generated_sections_generation_run_id_generation_runs,
    add constraint fk_generated_sections_generation_run_id_generation_runs
        foreign key (generation_run_id, workspace_id) references generation_runs (id, workspace_id) on delete cascade;
alter table generated_target_sections
    drop constraint fk_generated_sections_published_to_document_version_id__ea45,
    add constraint fk_generated_sections_published_to_document_version_id__ea45
        foreign key (published_to_document_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (published_to_document_version_id);
--rollback alter table generated_target_sections
--rollback     drop constraint fk_generated_sections_generation_run_id_generation_runs,
--rollback     add constraint fk_generated_sections_generation_run_id_generation_runs
--rollback         foreign key (generation_run_id) references generation_runs (id) on delete cascade;
--rollback alter table generated_target_sections
--rollback     drop constraint fk_generated_sections_published_to_document_version_id__ea45,
--rollback     add constraint fk_generated_sections_published_to_document_version_id__ea45
--rollback         foreign key (published_to_document_version_id) references document_versions (id) on delete set null;
--rollback drop trigger tr_generated_target_sections_fill_workspace on generated_target_sections;
--rollback alter table generated_target_sections
--rollback     drop column workspace_id;

--changeset clinnexus:0200-64-add-conflicts-workspace
alter table conflicts
    add column workspace_id uuid;
update conflicts t
set workspace_id = p.workspace_id
from studies p
where p.id = t.study_id;
alter table conflicts
    alter column workspace_id set not null;
create trigger tr_conflicts_fill_workspace
    before insert on conflicts
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
alter table conflicts
    add constraint uq_conflicts_id_workspace unique (id, workspace_id);
alter table conflicts
    drop constraint fk_conflicts_study_id_studies,
    add constraint fk_conflicts_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
--rollback alter table conflicts
--rollback     drop constraint fk_conflicts_study_id_studies,
--rollback     add constraint fk_conflicts_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback alter table conflicts
--rollback     drop constraint uq_conflicts_id_workspace;
--rollback drop trigger tr_conflicts_fill_workspace on conflicts;
--rollback alter table conflicts
--rollback     drop column workspace_id;

--changeset clinnexus:0200-65-add-conflict-items-workspace
alter table conflict_items
    add column workspace_id uuid;
update conflict_items t
set workspace_id = p.workspace_id
from conflicts p
where p.id = t.conflict_id;
alter table conflict_items
    alter column workspace_id set not null;
create trigger tr_conflict_items_fill_workspace
    before insert on conflict_items
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_conflict();
alter table conflict_items
    drop constraint fk_conflict_items_conflict_id_conflicts,
    add constraint fk_conflict_items_conflict_id_conflicts
        foreign key (conflict_id, workspace_id) references conflicts (id, workspace_id) on delete cascade;
alter table conflict_items
    drop constraint fk_conflict_items_left_fact_id_facts,
    add constraint fk_conflict_items_left_fact_id_facts
        foreign key (left_fact_id, workspace_id) references facts (id, workspace_id) on delete set null (left_fact_id);
alter table conflict_items
    drop constraint fk_conflict_items_right_fact_id_facts,
    add constraint fk_conflict_items_right_fact_id_facts
        foreign key (right_fact_id, workspace_id) references facts (id, workspace_id) on delete set null (right_fact_id);
--rollback alter table conflict_items
--rollback     drop constraint fk_conflict_items_conflict_id_conflicts,
--rollback     add constraint fk_conflict_items_conflict_id_conflicts
--rollback         foreign key (conflict_id) references conflicts (id) on delete cascade;
--rollback alter table conflict_items
--rollback     drop constraint fk_conflict_items_left_fact_id_facts,
--rollback     add constraint fk_conflict_items_left_fact_id_facts
--rollback         foreign key (left_fact_id) references facts (id) on delete set null;
--rollback alter table conflict_items
--rollback     drop constraint fk_conflict_items_right_fact_id_facts,
--rollback     add constraint fk_conflict_items_right_fact_id_facts
--rollback         foreign key (right_fact_id) references facts (id) on delete set null;
--rollback drop trigger tr_conflict_items_fill_workspace on conflict_items;
--rollback alter table conflict_items
--rollback     drop column workspace_id;

--changeset clinnexus:0200-66-add-change-events-workspace
alter table change_events
    add column workspace_id uuid;
update change_events t
set workspace_id = p.workspace_id
from studies p
where p.id = t.study_id;
alter table change_events
    alter column workspace_id set not null;
create trigger tr_change_events_fill_workspace
    before insert on change_events
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
alter table change_events
    add constraint uq_change_events_id_workspace unique (id, workspace_id);
alter table change_events
    drop constraint fk_change_events_study_id_studies,
    add constraint fk_change_events_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
alter table change_events
    drop constraint fk_change_events_source_document_id_documents,
    add constraint fk_change_events_source_document_id_documents
        foreign key (source_document_id, workspace_id) references documents (id, workspace_id) on delete cascade;
alter table change_events
    drop constraint fk_change_events_from_version_id_document_versions,
    add constraint fk_change_events_from_version_id_document_versions
        foreign key (from_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
alter table change_events
    drop constraint fk_change_events_to_version_id_document_versions,
    add constraint fk_change_events_to_version_id_document_versions
        foreign key (to_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint fk_change_events_study_id_studies,
--rollback     add constraint fk_change_events_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint fk_change_events_source_document_id_documents,
--rollback     add constraint fk_change_events_source_document_id_documents
--rollback         foreign key (source_document_id) references documents (id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint fk_change_events_from_version_id_document_versions,
--rollback     add constraint fk_change_events_from_version_id_document_versions
--rollback         foreign key (from_version_id) references document_versions (id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint fk_change_events_to_version_id_document_versions,
--rollback     add constraint fk_change_events_to_version_id_document_versions
--rollback         foreign key (to_version_id) references document_versions (id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint uq_change_events_id_workspace;
--rollback drop trigger tr_change_events_fill_workspace on change_events;
--rollback alter table change_events
--rollback     drop column workspace_id;

--changeset clinnexus:0200-67-add-impact-items-workspace
alter table impact_items
    add column workspace_id uuid;
update impact_items t
set workspace_id = p.workspace_id
from change_events p
where p.id = t.change_event_id;
alter table impact_items
    alter column workspace_id set not null;
create trigger tr_impact_items_fill_workspace
    before insert on impact_items
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_change_event();
alter table impact_items
    drop constraint fk_impact_items_change_event_id_change_events,
    add constraint fk_impact_items_change_event_id_change_events
        foreign key (change_event_id, workspace_id) references change_events (id, workspace_id) on delete cascade;
--rollback alter table impact_items
--rollback     drop constraint fk_impact_items_change_event_id_change_events,
--rollback     add constraint fk_impact_items_change_event_id_change_events
--rollback         foreign key (change_event_id) references change_events (id) on delete cascade;
--rollback drop trigger tr_impact_items_fill_workspace on impact_items;
--rollback alter table impact_items
--rollback     drop column workspace_id;

--changeset clinnexus:0200-68-add-tasks-workspace
alter table tasks
    add column workspace_id uuid;
update tasks t
set workspace_id = p.workspace_id
from studies p
where p.id = t.study_id;
alter table tasks
    alter column workspace_id set not null;
create trigger tr_tasks_fill_workspace
    before insert on tasks
    for each row
    when (new.workspace_id is null)
    execute function fill_workspace_from_study();
alter table tasks
    drop constraint fk_tasks_study_id_studies,
    add constraint fk_tasks_study_id_studies
        foreign key (study_id, workspace_id) references studies (id, workspace_id) on delete cascade;
--rollback alter table tasks
--rollback     drop constraint fk_tasks_study_id_studies,
--rollback     add constraint fk_tasks_study_id_studies
--rollback         foreign key (study_id) references studies (id) on delete cascade;
--rollback drop trigger tr_tasks_fill_workspace on tasks;
--rollback alter table tasks
--rollback     drop column workspace_id;

--changeset clinnexus:0200-69-add-topic-zone-priors-workspace
--comment: Priors were shared. Each workspace that has the topic gets one of its own, the oldest of them the row
-- itself; a prior whose topic nobody has goes to the oldest workspace. Lossy: the rollback makes them shared again,
-- and of those that differ between workspaces the one of the oldest workspace stays.
alter table topic_zone_priors
    drop constraint uq_topic_zone_priors_topic_doc_zone,
    add column workspace_id uuid;
create temporary table topic_zone_prior_owners on commit drop as
select p.id,
       w.id as workspace_id,
       row_number() over (partition by p.id order by w.created_at, w.id) = 1 as keeps_the_row
from topic_zone_priors p
join workspaces w
    on w.id in (select t.workspace_id from topics t where t.topic_key = p.topic_key)
    or (
        not exists (select from topics t where t.topic_key = p.topic_key)
        and w.id = (select o.id from workspaces o order by o.created_at, o.id limit 1)
    );
update topic_zone_priors p
set workspace_id = o.workspace_id
from topic_zone_prior_owners o
where o.id = p.id
  and o.keeps_the_row;
insert into topic_zone_priors (id, topic_key, doc_type, zone_key, weight, notes, created_at, workspace_id)
select gen_random_uuid(), p.topic_key, p.doc_type, p.zone_key, p.weight, p.notes, p.created_at, o.workspace_id
from topic_zone_priors p
join topic_zone_prior_owners o on o.id = p.id
where not o.keeps_the_row;
drop table topic_zone_prior_owners;
alter table topic_zone_priors
    alter column workspace_id set not null,
    add constraint uq_topic_zone_priors_topic_doc_zone unique (workspace_id, topic_key, doc_type, zone_key),
    add constraint fk_topic_zone_priors_workspace_id_workspaces
        foreign key (workspace_id) references workspaces (id) on delete cascade;
--rollback delete from topic_zone_priors
--rollback where id in (
--rollback     select id
--rollback     from (
--rollback         select p.id, row_number() over (partition by p.topic_key, p.doc_type, p.zone_key order by w.created_at, w.id) as place
--rollback         from topic_zone_priors p
--rollback         join workspaces w on w.id = p.workspace_id
--rollback     ) ranked
--rollback     where place > 1
--rollback );
--rollback alter table topic_zone_priors
--rollback     drop constraint uq_topic_zone_priors_topic_doc_zone,
--rollback     drop column workspace_id,
--rollback     add constraint uq_topic_zone_priors_topic_doc_zone unique (topic_key, doc_type, zone_key);
