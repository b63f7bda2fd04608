--liquibase formatted sql

-- Revision 0205: a fact belongs to the document version it was read from, so documents of a study never overwrite
-- each other. What holds for the study is derived by the view study_facts.

--changeset clinnexus:0205-01-index-facts-per-version runInTransaction:false
--comment: A fact without a version (entered for the study itself) counts as one version: nulls are not distinct.
drop index concurrently if exists uq_facts_study_version_type_key;
create unique index concurrently uq_facts_study_version_type_key on facts (study_id, created_from_doc_version_id, fact_type, fact_key) nulls not distinct;
drop index concurrently if exists ix_facts_study_type_key;
create index concurrently ix_facts_study_type_key on facts (study_id, fact_type, fact_key);
--rollback drop index concurrently if exists ix_facts_study_type_key;
--rollback drop index concurrently if exists uq_facts_study_version_type_key;

--changeset clinnexus:0205-02-replace-facts-uniqueness
--comment: Lossy: under the old rule a study has one row for a type and key. The rollback keeps the one that
-- study_facts shows first and deletes the others with their evidence.
alter table facts
    add constraint uq_facts_study_version_type_key unique using index uq_facts_study_version_type_key,
    drop constraint uq_facts_study_type_key;
--rollback delete from facts
--rollback where id in (
--rollback     select id
--rollback     from (
--rollback         select f.id,
--rollback                row_number() over (
--rollback                    partition by f.study_id, f.fact_type, f.fact_key
--rollback                    order by
--rollback                        case f.status when 'validated' then 1 when 'extracted' then 2 else 3 end,
--rollback                        case d.doc_type
--rollback                            when 'protocol' then 1
--rollback                            when 'sap' then 2
--rollback                            when 'csr' then 3
--rollback                            when 'ib' then 4
--rollback                            when 'icf' then 5
--rollback                            when 'tfl' then 6
--rollback                            when 'other' then 7
--rollback                            else 8
--rollback                        end,
--rollback                        coalesce(v.effective_date, (v.created_at at time zone 'UTC')::date) desc nulls last,
--rollback                        v.created_at desc nulls last,
--rollback                        f.updated_at desc,
--rollback                        f.id
--rollback                ) as place
--rollback         from facts f
--rollback         left join document_versions v on v.id = f.created_from_doc_version_id
--rollback         left join documents d on d.id = v.document_id
--rollback     ) ranked
--rollback     where place > 1
--rollback );
--rollback alter table facts
--rollback     add constraint uq_facts_study_type_key unique (study_id, fact_type, fact_key),
--rollback     drop constraint uq_facts_study_version_type_key;
--rollback create unique index uq_facts_study_version_type_key on facts (study_id, created_from_doc_version_id, fact_type, fact_key) nulls not distinct;

--changeset clinnexus:0205-03-delete-facts-with-their-version
--comment: What was read from a version that is gone is not known any more. Not valid: new rows are checked from here
-- on, the old ones in the next changeset.
alter table facts
    drop constraint fk_facts_created_from_doc_version_id_document_versions,
    add constraint fk_facts_created_from_doc_version_id_document_versions
        foreign key (created_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;
--rollback alter table facts
--rollback     drop constraint fk_facts_created_from_doc_version_id_document_versions,
--rollback     add constraint fk_facts_created_from_doc_version_id_document_versions
--rollback         foreign key (created_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete set null (created_from_doc_version_id);

--changeset clinnexus:0205-04-validate-facts-version
alter table facts
    validate constraint fk_facts_created_from_doc_version_id_document_versions;
--rollback alter table facts
--rollback     drop constraint fk_facts_created_from_doc_version_id_document_versions,
--rollback     add constraint fk_facts_created_from_doc_version_id_document_versions
--rollback         foreign key (created_from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0205-05-create-study-facts
--comment: One row for a study, type and key. Of each document its newest published version counts, with facts entered
-- for the study itself. Validated goes before extracted, then comes all else; then by type of document, then the
-- newest. distinct_values and documents tell a contradiction.
create view study_facts
with (security_invoker = true) as
with candidate as (
    select f.workspace_id, f.study_id, f.fact_type, f.fact_key, f.id, f.value_json, f.unit, v.document_id,
           row_number() over (
               partition by f.workspace_id, f.study_id, f.fact_type, f.fact_key
               order by
                   case f.status when 'validated' then 1 when 'extracted' then 2 else 3 end,
                   case d.doc_type
                       when 'protocol' then 1
                       when 'sap' then 2
                       when 'csr' then 3
                       when 'ib' then 4
                       when 'icf' then 5
                       when 'tfl' then 6
                       when 'other' then 7
                       else 8
                   end,
                   coalesce(v.effective_date, (v.created_at at time zone 'UTC')::date) desc nulls last,
                   v.created_at desc nulls last,
                   f.updated_at desc,
                   f.id
           ) as place
    from facts f
    left join document_versions v on v.id = f.created_from_doc_version_id and v.workspace_id = f.workspace_id
    left join documents d on d.id = v.document_id and d.workspace_id = v.workspace_id
    where v.id is null
       or v.id = (
           select p.id
           from document_versions p
           where p.document_id = v.document_id
             and p.workspace_id = v.workspace_id
             and (p.last_ingestion_run_id is not null or p.ingestion_status in ('ready', 'needs_review'))
           order by coalesce(p.effective_date, (p.created_at at time zone 'UTC')::date) desc, p.created_at desc, p.id desc
           limit 1
       )
), summary as (
    select workspace_id, study_id, fact_type, fact_key,
           count(distinct jsonb_build_array(value_json, unit)) as distinct_values,
           count(distinct document_id) as documents,
           min(id::text) filter (where place = 1)::uuid as fact_id
    from candidate
    group by workspace_id, study_id, fact_type, fact_key
)
select s.workspace_id, s.study_id, s.fact_type, s.fact_key, s.fact_id, f.value_json, f.unit, f.status, f.confidence,
       f.created_from_doc_version_id, s.distinct_values, s.documents
from summary s
join facts f on f.id = s.fact_id and f.workspace_id = s.workspace_id;
--rollback drop view study_facts;
