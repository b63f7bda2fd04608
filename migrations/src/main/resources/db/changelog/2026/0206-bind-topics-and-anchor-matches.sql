--liquibase formatted sql

-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- The tables that grow (anchors, chunks, facts, document_versions) are changed online; the others hold a few rows for each study.

-- Revision 0206: what was a reference by name only is bound where the target must exist: topics of assignments,
-- evidence and priors; anchors and versions of matches. Evidence of facts and conflicts stays unbound on purpose: a
-- decision of a person must not vanish with an anchor that is read anew. The view dangling_references lists what
-- points nowhere.

--changeset clinnexus:0206-01-index-topic-references runInTransaction:false
drop index concurrently if exists ix_cluster_assignments_workspace_topic;
create index concurrently ix_cluster_assignments_workspace_topic on cluster_assignments (workspace_id, topic_key);
drop index concurrently if exists ix_topic_evidence_workspace_topic;
create index concurrently ix_topic_evidence_workspace_topic on topic_evidence (workspace_id, topic_key);
drop index concurrently if exists ix_heading_block_topic_assignments_workspace_topic;
create index concurrently ix_heading_block_topic_assignments_workspace_topic on heading_block_topic_assignments (workspace_id, topic_key);
--rollback drop index concurrently if exists ix_heading_block_topic_assignments_workspace_topic;
--rollback drop index concurrently if exists ix_topic_evidence_workspace_topic;
--rollback drop index concurrently if exists ix_cluster_assignments_workspace_topic;

--changeset clinnexus:0206-02-drop-topic-indexes-without-workspace runInTransaction:false
drop index concurrently if exists ix_cluster_assignments_topic_key;
drop index concurrently if exists ix_topic_evidence_topic_key;
drop index concurrently if exists ix_heading_block_topic_assignments_topic_key;
--rollback drop index concurrently if exists ix_cluster_assignments_topic_key;
--rollback create index concurrently ix_cluster_assignments_topic_key on cluster_assignments (topic_key);
--rollback drop index concurrently if exists ix_topic_evidence_topic_key;
--rollback create index concurrently ix_topic_evidence_topic_key on topic_evidence (topic_key);
--rollback drop index concurrently if exists ix_heading_block_topic_assignments_topic_key;
--rollback create index concurrently ix_heading_block_topic_assignments_topic_key on heading_block_topic_assignments (topic_key);

--changeset clinnexus:0206-03-insert-missing-topics
--comment: A topic that rows name and nobody has entered is entered without titles and inactive, so that no row is
-- lost. The rollback takes away those that are still so.
insert into topics (id, workspace_id, topic_key, is_active)
select md5('0206/' || n.workspace_id || '/' || n.topic_key)::uuid, n.workspace_id, n.topic_key, false
from (
    select workspace_id, topic_key from cluster_assignments
    union
    select workspace_id, topic_key from topic_evidence
    union
    select workspace_id, topic_key from heading_block_topic_assignments
    union
    select workspace_id, topic_key from topic_zone_priors
) n
where not exists (select from topics t where t.workspace_id = n.workspace_id and t.topic_key = n.topic_key);
--rollback delete from topics
--rollback where id = md5('0206/' || workspace_id || '/' || topic_key)::uuid
--rollback   and not is_active
--rollback   and title_ru is null
--rollback   and title_en is null
--rollback   and description is null
--rollback   and topic_embedding is null
--rollback   and topic_profile_json = '{}'
--rollback   and applicable_to_json = '[]';

--changeset clinnexus:0206-04-bind-topics-of-cluster-assignments
alter table cluster_assignments
    add constraint fk_cluster_assignments_topic_key_topics
        foreign key (topic_key, workspace_id) references topics (topic_key, workspace_id) on update cascade on delete cascade;
--rollback alter table cluster_assignments
--rollback     drop constraint fk_cluster_assignments_topic_key_topics;

--changeset clinnexus:0206-05-bind-topics-of-topic-evidence
alter table topic_evidence
    add constraint fk_topic_evidence_topic_key_topics
        foreign key (topic_key, workspace_id) references topics (topic_key, workspace_id) on update cascade on delete cascade;
--rollback alter table topic_evidence
--rollback     drop constraint fk_topic_evidence_topic_key_topics;

--changeset clinnexus:0206-06-bind-topics-of-heading-block-topic-assignments
alter table heading_block_topic_assignments
    add constraint fk_heading_block_topic_assignments_topic_key_topics
        foreign key (topic_key, workspace_id) references topics (topic_key, workspace_id) on update cascade on delete cascade;
--rollback alter table heading_block_topic_assignments
--rollback     drop constraint fk_heading_block_topic_assignments_topic_key_topics;

--changeset clinnexus:0206-07-bind-topics-of-topic-zone-priors
alter table topic_zone_priors
    add constraint fk_topic_zone_priors_topic_key_topics
        foreign key (topic_key, workspace_id) references topics (topic_key, workspace_id) on update cascade on delete cascade;
--rollback alter table topic_zone_priors
--rollback     drop constraint fk_topic_zone_priors_topic_key_topics;

--changeset clinnexus:0206-08-index-anchors-id-workspace runInTransaction:false
drop index concurrently if exists uq_anchors_anchor_id_workspace;
create unique index concurrently uq_anchors_anchor_id_workspace on anchors (anchor_id, workspace_id);
--rollback drop index concurrently if exists uq_anchors_anchor_id_workspace;

--changeset clinnexus:0206-09-unique-anchors-id-workspace
--comment: An anchor id holds the id of its version, so it is unique anywhere; with the workspace beside it, it can be
-- the target of a reference that stays in the workspace. One index serves both.
alter table anchors
    add constraint uq_anchors_anchor_id_workspace unique using index uq_anchors_anchor_id_workspace,
    drop constraint uq_anchors_anchor_id;
--rollback alter table anchors
--rollback     add constraint uq_anchors_anchor_id unique (anchor_id),
--rollback     drop constraint uq_anchors_anchor_id_workspace;
--rollback create unique index uq_anchors_anchor_id_workspace on anchors (anchor_id, workspace_id);

--changeset clinnexus:0206-10-delete-matches-of-vanished-anchors
--comment: A match to an anchor that is gone means nothing; versions are aligned anew at any time. Lossy: they do not
-- come back.
delete from anchor_matches m
where not exists (select from anchors a where a.anchor_id = m.from_anchor_id and a.workspace_id = m.workspace_id)
   or not exists (select from anchors a where a.anchor_id = m.to_anchor_id and a.workspace_id = m.workspace_id);
--rollback empty

--changeset clinnexus:0206-11-bind-anchors-of-matches
--comment: Deferred: matches may be written before their anchors, within one transaction. Not valid: new rows are
-- checked from here on, the old ones in the next changeset.
alter table anchor_matches
    add constraint fk_anchor_matches_from_anchor_id_anchors
        foreign key (from_anchor_id, workspace_id) references anchors (anchor_id, workspace_id) on delete cascade
        deferrable initially deferred not valid,
    add constraint fk_anchor_matches_to_anchor_id_anchors
        foreign key (to_anchor_id, workspace_id) references anchors (anchor_id, workspace_id) on delete cascade
        deferrable initially deferred not valid;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_to_anchor_id_anchors,
--rollback     drop constraint fk_anchor_matches_from_anchor_id_anchors;

--changeset clinnexus:0206-12-validate-anchors-of-matches
alter table anchor_matches
    validate constraint fk_anchor_matches_from_anchor_id_anchors,
    validate constraint fk_anchor_matches_to_anchor_id_anchors;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_to_anchor_id_anchors,
--rollback     drop constraint fk_anchor_matches_from_anchor_id_anchors,
--rollback     add constraint fk_anchor_matches_from_anchor_id_anchors
--rollback         foreign key (from_anchor_id, workspace_id) references anchors (anchor_id, workspace_id) on delete cascade
--rollback         deferrable initially deferred not valid,
--rollback     add constraint fk_anchor_matches_to_anchor_id_anchors
--rollback         foreign key (to_anchor_id, workspace_id) references anchors (anchor_id, workspace_id) on delete cascade
--rollback         deferrable initially deferred not valid;

--changeset clinnexus:0206-13-check-versions-belong-to-their-document splitStatements:false
--comment: Nothing to roll back: it only reads.
do $$
declare
    number bigint;
    ids text;
begin
    with stray as (
        select 'anchor_matches' as relation, m.id
        from anchor_matches m
        join document_versions v on v.id in (m.from_doc_version_id, m.to_doc_version_id)
        where v.document_id <> m.document_id
        union
        select 'change_events', e.id
        from change_events e
        join document_versions v on v.id in (e.from_version_id, e.to_version_id)
        where v.document_id <> e.source_document_id
    ), numbered as (
        select relation, id, row_number() over (order by relation, id) as place from stray
    )
    select count(*), string_agg(relation || ' ' || id, ', ' order by relation, id) filter (where place <= 20)
    into number, ids
    from numbered;
    if number > 0 then
        raise exception '% rows compare versions of another document than they name: %. Correct or delete them, then migrate again.', number, ids;
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0206-14-index-document-versions-id-document-workspace runInTransaction:false
drop index concurrently if exists uq_document_versions_id_document_workspace;
create unique index concurrently uq_document_versions_id_document_workspace on document_versions (id, document_id, workspace_id);
--rollback drop index concurrently if exists uq_document_versions_id_document_workspace;

--changeset clinnexus:0206-15-unique-document-versions-id-document-workspace
alter table document_versions
    add constraint uq_document_versions_id_document_workspace unique using index uq_document_versions_id_document_workspace;
--rollback alter table document_versions
--rollback     drop constraint uq_document_versions_id_document_workspace;
--rollback create unique index uq_document_versions_id_document_workspace on document_versions (id, document_id, workspace_id);

--changeset clinnexus:0206-16-bind-versions-of-anchor-matches-to-their-document
--comment: Not valid: new rows are checked from here on, the old ones in the next changeset.
alter table anchor_matches
    drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
    add constraint fk_anchor_matches_from_doc_version_id_document_versions
        foreign key (from_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade not valid,
    drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
    add constraint fk_anchor_matches_to_doc_version_id_document_versions
        foreign key (to_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade not valid;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_from_doc_version_id_document_versions
--rollback         foreign key (from_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade,
--rollback     drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_to_doc_version_id_document_versions
--rollback         foreign key (to_doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;

--changeset clinnexus:0206-17-validate-versions-of-anchor-matches
alter table anchor_matches
    validate constraint fk_anchor_matches_from_doc_version_id_document_versions,
    validate constraint fk_anchor_matches_to_doc_version_id_document_versions;
--rollback alter table anchor_matches
--rollback     drop constraint fk_anchor_matches_from_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_from_doc_version_id_document_versions
--rollback         foreign key (from_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade not valid,
--rollback     drop constraint fk_anchor_matches_to_doc_version_id_document_versions,
--rollback     add constraint fk_anchor_matches_to_doc_version_id_document_versions
--rollback         foreign key (to_doc_version_id, document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade not valid;

--changeset clinnexus:0206-18-bind-versions-of-change-events-to-their-document
alter table change_events
    drop constraint fk_change_events_from_version_id_document_versions,
    add constraint fk_change_events_from_version_id_document_versions
        foreign key (from_version_id, source_document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade,
    drop constraint fk_change_events_to_version_id_document_versions,
    add constraint fk_change_events_to_version_id_document_versions
        foreign key (to_version_id, source_document_id, workspace_id) references document_versions (id, document_id, workspace_id) on delete cascade;
--rollback alter table change_events
--rollback     drop constraint fk_change_events_from_version_id_document_versions,
--rollback     add constraint fk_change_events_from_version_id_document_versions
--rollback         foreign key (from_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade,
--rollback     drop constraint fk_change_events_to_version_id_document_versions,
--rollback     add constraint fk_change_events_to_version_id_document_versions
--rollback         foreign key (to_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade;

--changeset clinnexus:0206-19-create-dangling-references
--comment: A row for each reference by name whose target is gone.
create view dangling_references
with (security_invoker = true) as
select r.workspace_id, 'fact_evidence' as table_name, r.id as row_id, 'anchor_id' as column_name, e.value::text as target
from fact_evidence r cross join lateral (values (r.anchor_id)) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'conflict_items' as table_name, r.id as row_id, 'left_anchor_id' as column_name, e.value::text as target
from conflict_items r cross join lateral (values (r.left_anchor_id)) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'conflict_items' as table_name, r.id as row_id, 'right_anchor_id' as column_name, e.value::text as target
from conflict_items r cross join lateral (values (r.right_anchor_id)) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'chunks' as table_name, r.id as row_id, 'anchor_ids' as column_name, e.value::text as target
from chunks r cross join lateral unnest(r.anchor_ids) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'target_section_maps' as table_name, r.id as row_id, 'anchor_ids' as column_name, e.value::text as target
from target_section_maps r cross join lateral unnest(r.anchor_ids) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'target_section_maps' as table_name, r.id as row_id, 'chunk_ids' as column_name, e.value::text as target
from target_section_maps r cross join lateral unnest(r.chunk_ids) as e (value)
where e.value is not null
  and not exists (select from chunks a where a.id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'topic_evidence' as table_name, r.id as row_id, 'anchor_ids' as column_name, e.value::text as target
from topic_evidence r cross join lateral unnest(r.anchor_ids) as e (value)
where e.value is not null
  and not exists (select from anchors a where a.anchor_id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'topic_evidence' as table_name, r.id as row_id, 'chunk_ids' as column_name, e.value::text as target
from topic_evidence r cross join lateral unnest(r.chunk_ids) as e (value)
where e.value is not null
  and not exists (select from chunks a where a.id = e.value and a.workspace_id = r.workspace_id)
union all
select r.workspace_id, 'cluster_assignments' as table_name, r.id as row_id, 'cluster_id' as column_name, r.cluster_id::text as target
from cluster_assignments r
where not exists (select from heading_clusters a where a.doc_version_id = r.doc_version_id and a.cluster_id = r.cluster_id and a.workspace_id = r.workspace_id);
--rollback drop view dangling_references;
