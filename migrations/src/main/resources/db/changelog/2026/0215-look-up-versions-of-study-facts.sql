--liquibase formatted sql

-- Revision 0215: what holds for a study is read through the indexes of its facts. The planner thought that looking at every version of the
-- database was cheaper than looking up those of the facts, because it does not charge a hash join for the sub-query beside it.

--changeset clinnexus:0215-01-look-up-versions-of-study-facts
--comment: The same rows as before, see 0205-05: the version of a fact is looked up for each fact. The limit, which an id never reaches, keeps it so.
create or replace view study_facts
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
    left join lateral (
        select x.id, x.document_id, x.workspace_id, x.effective_date, x.created_at
        from document_versions x
        where x.id = f.created_from_doc_version_id
          and x.workspace_id = f.workspace_id
        limit 1
    ) v on true
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
--rollback create or replace view study_facts
--rollback with (security_invoker = true) as
--rollback with candidate as (
--rollback     select f.workspace_id, f.study_id, f.fact_type, f.fact_key, f.id, f.value_json, f.unit, v.document_id,
--rollback            row_number() over (
--rollback                partition by f.workspace_id, f.study_id, f.fact_type, f.fact_key
--rollback                order by
--rollback                    case f.status when 'validated' then 1 when 'extracted' then 2 else 3 end,
--rollback                    case d.doc_type
--rollback                        when 'protocol' then 1
--rollback                        when 'sap' then 2
--rollback                        when 'csr' then 3
--rollback                        when 'ib' then 4
--rollback                        when 'icf' then 5
--rollback                        when 'tfl' then 6
--rollback                        when 'other' then 7
--rollback                        else 8
--rollback                    end,
--rollback                    coalesce(v.effective_date, (v.created_at at time zone 'UTC')::date) desc nulls last,
--rollback                    v.created_at desc nulls last,
--rollback                    f.updated_at desc,
--rollback                    f.id
--rollback            ) as place
--rollback     from facts f
--rollback     left join document_versions v on v.id = f.created_from_doc_version_id and v.workspace_id = f.workspace_id
--rollback     left join documents d on d.id = v.document_id and d.workspace_id = v.workspace_id
--rollback     where v.id is null
--rollback        or v.id = (
--rollback            select p.id
--rollback            from document_versions p
--rollback            where p.document_id = v.document_id
--rollback              and p.workspace_id = v.workspace_id
--rollback              and (p.last_ingestion_run_id is not null or p.ingestion_status in ('ready', 'needs_review'))
--rollback            order by coalesce(p.effective_date, (p.created_at at time zone 'UTC')::date) desc, p.created_at desc, p.id desc
--rollback            limit 1
--rollback        )
--rollback ), summary as (
--rollback     select workspace_id, study_id, fact_type, fact_key,
--rollback            count(distinct jsonb_build_array(value_json, unit)) as distinct_values,
--rollback            count(distinct document_id) as documents,
--rollback            min(id::text) filter (where place = 1)::uuid as fact_id
--rollback     from candidate
--rollback     group by workspace_id, study_id, fact_type, fact_key
--rollback )
--rollback select s.workspace_id, s.study_id, s.fact_type, s.fact_key, s.fact_id, f.value_json, f.unit, f.status, f.confidence,
--rollback        f.created_from_doc_version_id, s.distinct_values, s.documents
--rollback from summary s
--rollback join facts f on f.id = s.fact_id and f.workspace_id = s.workspace_id;
