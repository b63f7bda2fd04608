--liquibase formatted sql

-- Revision 0208: the database itself keeps the workspaces apart. The applications log in as a member of clinnexus_runtime, which owns
-- nothing and may do to each table only what is granted here. Row-level security shows and takes rows of one workspace:
-- the one that the transaction has set in clinnexus.workspace_id; without it there are no rows.
--
-- Each table is changed on its own, so that no lock is held for long. FORCE binds the owner too, unless it is a superuser:
-- a session of the owner that must see everything says so with clinnexus.owner_at_work = on, as the migrator does.
-- A table that comes later gets nothing by itself: whoever makes it decides, and a test refuses a table without a decision.

--changeset clinnexus:0208-01-create-group-roles splitStatements:false
--comment: Roles belong to the server, so they may be there already, made by an administrator or for another database; for the
-- same reason the rollback leaves them. The owner may act as clinnexus_maintenance too.
do $$
declare
    name text;
begin
    foreach name in array array['clinnexus_runtime', 'clinnexus_maintenance'] loop
        begin
            if not exists (select from pg_roles where rolname = name) then
                execute format('create role %I nologin', name);
            end if;
        exception when duplicate_object or unique_violation then
            null; -- another session was faster
        end;
    end loop;
    if not pg_has_role('clinnexus_maintenance', 'member') then
        execute 'grant clinnexus_maintenance to current_user'
            || case when current_setting('server_version_num')::integer >= 160000 then ' with inherit false, set true' else '' end;
    end if;
exception when insufficient_privilege then
    raise exception 'The roles clinnexus_runtime and clinnexus_maintenance cannot be made: %', sqlerrm
        using errcode = 'insufficient_privilege',
              hint = format('Let an administrator of the server run: create role clinnexus_runtime nologin; '
                  'create role clinnexus_maintenance nologin; grant clinnexus_maintenance to %I;', current_user);
end
$$;
--rollback empty

--changeset clinnexus:0208-02-grant-what-all-workspaces-share splitStatements:false
--comment: Reference data are read only; the jobs of the queue hold ids only and are the library's to change; the history tells an
-- application which revision it meets. The views show what the tables below them show.
do $$
begin
    execute format('grant usage on schema %I to clinnexus_runtime, clinnexus_maintenance', current_schema());
end
$$;
grant select on databasechangelog, zone_sets, zone_crosswalk to clinnexus_runtime;
grant select on study_facts, dangling_references to clinnexus_runtime;
grant select, insert, update, delete on scheduled_tasks to clinnexus_runtime;
grant usage on sequence ingestion_fencing_token to clinnexus_runtime;
--rollback revoke usage on sequence ingestion_fencing_token from clinnexus_runtime;
--rollback revoke select, insert, update, delete on scheduled_tasks from clinnexus_runtime;
--rollback revoke select on study_facts, dangling_references from clinnexus_runtime;
--rollback revoke select on databasechangelog, zone_sets, zone_crosswalk from clinnexus_runtime;
--rollback do $$
--rollback begin
--rollback     execute format('revoke usage on schema %I from clinnexus_runtime, clinnexus_maintenance', current_schema());
--rollback end
--rollback $$;

--changeset clinnexus:0208-03-isolate-workspaces
--comment: A workspace is its own tenant.
grant select, insert, update on workspaces to clinnexus_runtime;
create policy pl_workspaces_workspace on workspaces
    using (id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_workspaces_owner on workspaces to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table workspaces enable row level security, force row level security;
--rollback alter table workspaces no force row level security, disable row level security;
--rollback drop policy pl_workspaces_owner on workspaces;
--rollback drop policy pl_workspaces_workspace on workspaces;
--rollback revoke select, insert, update on workspaces from clinnexus_runtime;

--changeset clinnexus:0208-04-isolate-users
--comment: A person may be a member of several workspaces, and is seen in each of them. Whoever is new is not yet a member of any.
grant select, insert, update on users to clinnexus_runtime;
create policy pl_users_workspace on users for select
    using (exists (
        select from memberships m
        where m.user_id = users.id and m.workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid
    ));
create policy pl_users_workspace_update on users for update
    using (exists (
        select from memberships m
        where m.user_id = users.id and m.workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid
    ))
    with check (exists (
        select from memberships m
        where m.user_id = users.id and m.workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid
    ));
create policy pl_users_workspace_insert on users for insert
    with check (true);
create policy pl_users_owner on users to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table users enable row level security, force row level security;
--rollback alter table users no force row level security, disable row level security;
--rollback drop policy pl_users_owner on users;
--rollback drop policy pl_users_workspace_insert on users;
--rollback drop policy pl_users_workspace_update on users;
--rollback drop policy pl_users_workspace on users;
--rollback revoke select, insert, update on users from clinnexus_runtime;

--changeset clinnexus:0208-05-isolate-memberships
grant select, insert, update, delete on memberships to clinnexus_runtime;
create policy pl_memberships_workspace on memberships
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_memberships_owner on memberships to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table memberships enable row level security, force row level security;
--rollback alter table memberships no force row level security, disable row level security;
--rollback drop policy pl_memberships_owner on memberships;
--rollback drop policy pl_memberships_workspace on memberships;
--rollback revoke select, insert, update, delete on memberships from clinnexus_runtime;

--changeset clinnexus:0208-06-isolate-studies
grant select, insert, update on studies to clinnexus_runtime;
create policy pl_studies_workspace on studies
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_studies_owner on studies to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table studies enable row level security, force row level security;
--rollback alter table studies no force row level security, disable row level security;
--rollback drop policy pl_studies_owner on studies;
--rollback drop policy pl_studies_workspace on studies;
--rollback revoke select, insert, update on studies from clinnexus_runtime;

--changeset clinnexus:0208-07-isolate-documents
grant select, insert, update on documents to clinnexus_runtime;
create policy pl_documents_workspace on documents
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_documents_owner on documents to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table documents enable row level security, force row level security;
--rollback alter table documents no force row level security, disable row level security;
--rollback drop policy pl_documents_owner on documents;
--rollback drop policy pl_documents_workspace on documents;
--rollback revoke select, insert, update on documents from clinnexus_runtime;

--changeset clinnexus:0208-08-isolate-document-versions
grant select, insert, update on document_versions to clinnexus_runtime;
create policy pl_document_versions_workspace on document_versions
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_document_versions_owner on document_versions to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table document_versions enable row level security, force row level security;
--rollback alter table document_versions no force row level security, disable row level security;
--rollback drop policy pl_document_versions_owner on document_versions;
--rollback drop policy pl_document_versions_workspace on document_versions;
--rollback revoke select, insert, update on document_versions from clinnexus_runtime;

--changeset clinnexus:0208-09-isolate-tasks
grant select, insert, update, delete on tasks to clinnexus_runtime;
create policy pl_tasks_workspace on tasks
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_tasks_owner on tasks to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table tasks enable row level security, force row level security;
--rollback alter table tasks no force row level security, disable row level security;
--rollback drop policy pl_tasks_owner on tasks;
--rollback drop policy pl_tasks_workspace on tasks;
--rollback revoke select, insert, update, delete on tasks from clinnexus_runtime;

--changeset clinnexus:0208-10-isolate-anchors
grant select, insert, update, delete on anchors to clinnexus_runtime;
create policy pl_anchors_workspace on anchors
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_anchors_owner on anchors to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table anchors enable row level security, force row level security;
--rollback alter table anchors no force row level security, disable row level security;
--rollback drop policy pl_anchors_owner on anchors;
--rollback drop policy pl_anchors_workspace on anchors;
--rollback revoke select, insert, update, delete on anchors from clinnexus_runtime;

--changeset clinnexus:0208-11-isolate-chunks
grant select, insert, update, delete on chunks to clinnexus_runtime;
create policy pl_chunks_workspace on chunks
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_chunks_owner on chunks to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table chunks enable row level security, force row level security;
--rollback alter table chunks no force row level security, disable row level security;
--rollback drop policy pl_chunks_owner on chunks;
--rollback drop policy pl_chunks_workspace on chunks;
--rollback revoke select, insert, update, delete on chunks from clinnexus_runtime;

--changeset clinnexus:0208-12-isolate-anchor-matches
grant select, insert, update, delete on anchor_matches to clinnexus_runtime;
create policy pl_anchor_matches_workspace on anchor_matches
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_anchor_matches_owner on anchor_matches to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table anchor_matches enable row level security, force row level security;
--rollback alter table anchor_matches no force row level security, disable row level security;
--rollback drop policy pl_anchor_matches_owner on anchor_matches;
--rollback drop policy pl_anchor_matches_workspace on anchor_matches;
--rollback revoke select, insert, update, delete on anchor_matches from clinnexus_runtime;

--changeset clinnexus:0208-13-isolate-facts
grant select, insert, update, delete on facts to clinnexus_runtime;
create policy pl_facts_workspace on facts
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_facts_owner on facts to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table facts enable row level security, force row level security;
--rollback alter table facts no force row level security, disable row level security;
--rollback drop policy pl_facts_owner on facts;
--rollback drop policy pl_facts_workspace on facts;
--rollback revoke select, insert, update, delete on facts from clinnexus_runtime;

--changeset clinnexus:0208-14-isolate-fact-evidence
grant select, insert, update, delete on fact_evidence to clinnexus_runtime;
create policy pl_fact_evidence_workspace on fact_evidence
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_fact_evidence_owner on fact_evidence to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table fact_evidence enable row level security, force row level security;
--rollback alter table fact_evidence no force row level security, disable row level security;
--rollback drop policy pl_fact_evidence_owner on fact_evidence;
--rollback drop policy pl_fact_evidence_workspace on fact_evidence;
--rollback revoke select, insert, update, delete on fact_evidence from clinnexus_runtime;

--changeset clinnexus:0208-15-isolate-target-section-contracts
grant select, insert, update, delete on target_section_contracts to clinnexus_runtime;
create policy pl_target_section_contracts_workspace on target_section_contracts
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_target_section_contracts_owner on target_section_contracts to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table target_section_contracts enable row level security, force row level security;
--rollback alter table target_section_contracts no force row level security, disable row level security;
--rollback drop policy pl_target_section_contracts_owner on target_section_contracts;
--rollback drop policy pl_target_section_contracts_workspace on target_section_contracts;
--rollback revoke select, insert, update, delete on target_section_contracts from clinnexus_runtime;

--changeset clinnexus:0208-16-isolate-target-section-maps
grant select, insert, update, delete on target_section_maps to clinnexus_runtime;
create policy pl_target_section_maps_workspace on target_section_maps
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_target_section_maps_owner on target_section_maps to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table target_section_maps enable row level security, force row level security;
--rollback alter table target_section_maps no force row level security, disable row level security;
--rollback drop policy pl_target_section_maps_owner on target_section_maps;
--rollback drop policy pl_target_section_maps_workspace on target_section_maps;
--rollback revoke select, insert, update, delete on target_section_maps from clinnexus_runtime;

--changeset clinnexus:0208-17-isolate-topics
grant select, insert, update, delete on topics to clinnexus_runtime;
create policy pl_topics_workspace on topics
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_topics_owner on topics to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table topics enable row level security, force row level security;
--rollback alter table topics no force row level security, disable row level security;
--rollback drop policy pl_topics_owner on topics;
--rollback drop policy pl_topics_workspace on topics;
--rollback revoke select, insert, update, delete on topics from clinnexus_runtime;

--changeset clinnexus:0208-18-isolate-topic-zone-priors
grant select, insert, update, delete on topic_zone_priors to clinnexus_runtime;
create policy pl_topic_zone_priors_workspace on topic_zone_priors
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_topic_zone_priors_owner on topic_zone_priors to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table topic_zone_priors enable row level security, force row level security;
--rollback alter table topic_zone_priors no force row level security, disable row level security;
--rollback drop policy pl_topic_zone_priors_owner on topic_zone_priors;
--rollback drop policy pl_topic_zone_priors_workspace on topic_zone_priors;
--rollback revoke select, insert, update, delete on topic_zone_priors from clinnexus_runtime;

--changeset clinnexus:0208-19-isolate-topic-mapping-runs
grant select, insert, update on topic_mapping_runs to clinnexus_runtime;
create policy pl_topic_mapping_runs_workspace on topic_mapping_runs
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_topic_mapping_runs_owner on topic_mapping_runs to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table topic_mapping_runs enable row level security, force row level security;
--rollback alter table topic_mapping_runs no force row level security, disable row level security;
--rollback drop policy pl_topic_mapping_runs_owner on topic_mapping_runs;
--rollback drop policy pl_topic_mapping_runs_workspace on topic_mapping_runs;
--rollback revoke select, insert, update on topic_mapping_runs from clinnexus_runtime;

--changeset clinnexus:0208-20-isolate-heading-clusters
grant select, insert, update, delete on heading_clusters to clinnexus_runtime;
create policy pl_heading_clusters_workspace on heading_clusters
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_heading_clusters_owner on heading_clusters to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table heading_clusters enable row level security, force row level security;
--rollback alter table heading_clusters no force row level security, disable row level security;
--rollback drop policy pl_heading_clusters_owner on heading_clusters;
--rollback drop policy pl_heading_clusters_workspace on heading_clusters;
--rollback revoke select, insert, update, delete on heading_clusters from clinnexus_runtime;

--changeset clinnexus:0208-21-isolate-cluster-assignments
grant select, insert, update, delete on cluster_assignments to clinnexus_runtime;
create policy pl_cluster_assignments_workspace on cluster_assignments
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_cluster_assignments_owner on cluster_assignments to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table cluster_assignments enable row level security, force row level security;
--rollback alter table cluster_assignments no force row level security, disable row level security;
--rollback drop policy pl_cluster_assignments_owner on cluster_assignments;
--rollback drop policy pl_cluster_assignments_workspace on cluster_assignments;
--rollback revoke select, insert, update, delete on cluster_assignments from clinnexus_runtime;

--changeset clinnexus:0208-22-isolate-heading-block-topic-assignments
grant select, insert, update, delete on heading_block_topic_assignments to clinnexus_runtime;
create policy pl_heading_block_topic_assignments_workspace on heading_block_topic_assignments
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_heading_block_topic_assignments_owner on heading_block_topic_assignments to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table heading_block_topic_assignments enable row level security, force row level security;
--rollback alter table heading_block_topic_assignments no force row level security, disable row level security;
--rollback drop policy pl_heading_block_topic_assignments_owner on heading_block_topic_assignments;
--rollback drop policy pl_heading_block_topic_assignments_workspace on heading_block_topic_assignments;
--rollback revoke select, insert, update, delete on heading_block_topic_assignments from clinnexus_runtime;

--changeset clinnexus:0208-23-isolate-topic-evidence
grant select, insert, update, delete on topic_evidence to clinnexus_runtime;
create policy pl_topic_evidence_workspace on topic_evidence
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_topic_evidence_owner on topic_evidence to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table topic_evidence enable row level security, force row level security;
--rollback alter table topic_evidence no force row level security, disable row level security;
--rollback drop policy pl_topic_evidence_owner on topic_evidence;
--rollback drop policy pl_topic_evidence_workspace on topic_evidence;
--rollback revoke select, insert, update, delete on topic_evidence from clinnexus_runtime;

--changeset clinnexus:0208-24-isolate-study-core-facts
grant select, insert, update, delete on study_core_facts to clinnexus_runtime;
create policy pl_study_core_facts_workspace on study_core_facts
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_study_core_facts_owner on study_core_facts to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table study_core_facts enable row level security, force row level security;
--rollback alter table study_core_facts no force row level security, disable row level security;
--rollback drop policy pl_study_core_facts_owner on study_core_facts;
--rollback drop policy pl_study_core_facts_workspace on study_core_facts;
--rollback revoke select, insert, update, delete on study_core_facts from clinnexus_runtime;

--changeset clinnexus:0208-25-isolate-conflicts
grant select, insert, update, delete on conflicts to clinnexus_runtime;
create policy pl_conflicts_workspace on conflicts
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_conflicts_owner on conflicts to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table conflicts enable row level security, force row level security;
--rollback alter table conflicts no force row level security, disable row level security;
--rollback drop policy pl_conflicts_owner on conflicts;
--rollback drop policy pl_conflicts_workspace on conflicts;
--rollback revoke select, insert, update, delete on conflicts from clinnexus_runtime;

--changeset clinnexus:0208-26-isolate-conflict-items
grant select, insert, update, delete on conflict_items to clinnexus_runtime;
create policy pl_conflict_items_workspace on conflict_items
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_conflict_items_owner on conflict_items to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table conflict_items enable row level security, force row level security;
--rollback alter table conflict_items no force row level security, disable row level security;
--rollback drop policy pl_conflict_items_owner on conflict_items;
--rollback drop policy pl_conflict_items_workspace on conflict_items;
--rollback revoke select, insert, update, delete on conflict_items from clinnexus_runtime;

--changeset clinnexus:0208-27-isolate-templates
grant select, insert, update, delete on templates to clinnexus_runtime;
create policy pl_templates_workspace on templates
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_templates_owner on templates to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table templates enable row level security, force row level security;
--rollback alter table templates no force row level security, disable row level security;
--rollback drop policy pl_templates_owner on templates;
--rollback drop policy pl_templates_workspace on templates;
--rollback revoke select, insert, update, delete on templates from clinnexus_runtime;

--changeset clinnexus:0208-28-isolate-model-configs
grant select, insert, update, delete on model_configs to clinnexus_runtime;
create policy pl_model_configs_workspace on model_configs
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_model_configs_owner on model_configs to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table model_configs enable row level security, force row level security;
--rollback alter table model_configs no force row level security, disable row level security;
--rollback drop policy pl_model_configs_owner on model_configs;
--rollback drop policy pl_model_configs_workspace on model_configs;
--rollback revoke select, insert, update, delete on model_configs from clinnexus_runtime;

--changeset clinnexus:0208-29-isolate-generation-runs
grant select, insert, update on generation_runs to clinnexus_runtime;
create policy pl_generation_runs_workspace on generation_runs
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_generation_runs_owner on generation_runs to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table generation_runs enable row level security, force row level security;
--rollback alter table generation_runs no force row level security, disable row level security;
--rollback drop policy pl_generation_runs_owner on generation_runs;
--rollback drop policy pl_generation_runs_workspace on generation_runs;
--rollback revoke select, insert, update on generation_runs from clinnexus_runtime;

--changeset clinnexus:0208-30-isolate-generated-target-sections
grant select, insert, update, delete on generated_target_sections to clinnexus_runtime;
create policy pl_generated_target_sections_workspace on generated_target_sections
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_generated_target_sections_owner on generated_target_sections to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table generated_target_sections enable row level security, force row level security;
--rollback alter table generated_target_sections no force row level security, disable row level security;
--rollback drop policy pl_generated_target_sections_owner on generated_target_sections;
--rollback drop policy pl_generated_target_sections_workspace on generated_target_sections;
--rollback revoke select, insert, update, delete on generated_target_sections from clinnexus_runtime;

--changeset clinnexus:0208-31-isolate-change-events
grant select, insert, update, delete on change_events to clinnexus_runtime;
create policy pl_change_events_workspace on change_events
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_change_events_owner on change_events to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table change_events enable row level security, force row level security;
--rollback alter table change_events no force row level security, disable row level security;
--rollback drop policy pl_change_events_owner on change_events;
--rollback drop policy pl_change_events_workspace on change_events;
--rollback revoke select, insert, update, delete on change_events from clinnexus_runtime;

--changeset clinnexus:0208-32-isolate-impact-items
grant select, insert, update, delete on impact_items to clinnexus_runtime;
create policy pl_impact_items_workspace on impact_items
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_impact_items_owner on impact_items to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table impact_items enable row level security, force row level security;
--rollback alter table impact_items no force row level security, disable row level security;
--rollback drop policy pl_impact_items_owner on impact_items;
--rollback drop policy pl_impact_items_workspace on impact_items;
--rollback revoke select, insert, update, delete on impact_items from clinnexus_runtime;

--changeset clinnexus:0208-33-isolate-ingestion-runs
grant select, insert, update on ingestion_runs to clinnexus_runtime;
create policy pl_ingestion_runs_workspace on ingestion_runs
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_ingestion_runs_owner on ingestion_runs to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table ingestion_runs enable row level security, force row level security;
--rollback alter table ingestion_runs no force row level security, disable row level security;
--rollback drop policy pl_ingestion_runs_owner on ingestion_runs;
--rollback drop policy pl_ingestion_runs_workspace on ingestion_runs;
--rollback revoke select, insert, update on ingestion_runs from clinnexus_runtime;

--changeset clinnexus:0208-34-isolate-audit-log
--comment: Rows are added and read, never changed.
grant select, insert on audit_log to clinnexus_runtime;
create policy pl_audit_log_workspace on audit_log
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_audit_log_owner on audit_log to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table audit_log enable row level security, force row level security;
--rollback alter table audit_log no force row level security, disable row level security;
--rollback drop policy pl_audit_log_owner on audit_log;
--rollback drop policy pl_audit_log_workspace on audit_log;
--rollback revoke select, insert on audit_log from clinnexus_runtime;

--changeset clinnexus:0208-35-let-maintenance-find-lost-runs
--comment: Housekeeping looks for runs without a job and versions without a run in all workspaces: ids, states and times, never
-- content. The name is compared because before PostgreSQL 16 a member has the role's rights without taking it.
grant select (id, workspace_id, doc_version_id, state, queued_at) on ingestion_runs to clinnexus_maintenance;
grant select (id, workspace_id, ingestion_status, created_at) on document_versions to clinnexus_maintenance;
grant select (task_name, task_instance) on scheduled_tasks to clinnexus_maintenance;
create policy pl_ingestion_runs_maintenance on ingestion_runs for select to clinnexus_maintenance
    using (current_user = 'clinnexus_maintenance');
create policy pl_document_versions_maintenance on document_versions for select to clinnexus_maintenance
    using (current_user = 'clinnexus_maintenance');
--rollback drop policy pl_document_versions_maintenance on document_versions;
--rollback drop policy pl_ingestion_runs_maintenance on ingestion_runs;
--rollback revoke select (task_name, task_instance) on scheduled_tasks from clinnexus_maintenance;
--rollback revoke select (id, workspace_id, ingestion_status, created_at) on document_versions from clinnexus_maintenance;
--rollback revoke select (id, workspace_id, doc_version_id, state, queued_at) on ingestion_runs from clinnexus_maintenance;
