--liquibase formatted sql

-- Revision 0016: topic indexes, the vocabulary of mapped_by, the pipeline of a mapping run.

--changeset clinnexus:0016-01-create-topic-workspace-is-active-index
create index ix_topics_workspace_is_active on topics (workspace_id, is_active);
--rollback drop index ix_topics_workspace_is_active;

--changeset clinnexus:0016-02-create-cluster-assignment-doc-version-index
create index ix_cluster_assignments_doc_version_id on cluster_assignments (doc_version_id);
--rollback drop index ix_cluster_assignments_doc_version_id;

--changeset clinnexus:0016-03-map-cluster-assignment-mapped-by
--comment: Earlier uploads wrote user and system, which the following check refuses. Lossy: the rollback keeps manual
-- and auto.
update cluster_assignments
set mapped_by = case mapped_by when 'user' then 'manual' else 'auto' end
where mapped_by in ('user', 'system');
--rollback empty

--changeset clinnexus:0016-04-check-cluster-assignment-mapped-by
alter table cluster_assignments
    add constraint ck_cluster_assignments_mapped_by check (mapped_by in ('auto', 'assist', 'manual', 'seed', 'import'));
--rollback alter table cluster_assignments
--rollback     drop constraint ck_cluster_assignments_mapped_by;

--changeset clinnexus:0016-05-add-topic-mapping-run-pipeline
--comment: Existing runs get the empty string: their pipeline is not known. No default remains. Lossy: the rollback
-- drops both values.
alter table topic_mapping_runs
    add column pipeline_version text,
    add column pipeline_config_hash text;
update topic_mapping_runs set pipeline_version = '', pipeline_config_hash = '';
alter table topic_mapping_runs
    alter column pipeline_version set not null,
    alter column pipeline_config_hash set not null;
--rollback alter table topic_mapping_runs
--rollback     drop column pipeline_config_hash,
--rollback     drop column pipeline_version;
