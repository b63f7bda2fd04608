--liquibase formatted sql

-- Revision 0014: topic profiles and embeddings; heading clusters; topic mapping runs.

--changeset clinnexus:0014-01-add-topic-profile-columns
--comment: Lossy: the rollback drops profiles, embeddings and the soft switch.
alter table topics
    add column topic_profile_json jsonb not null default '{}'::jsonb,
    add column is_active boolean not null default true,
    add column topic_embedding vector(1536);
--rollback alter table topics
--rollback     drop column topic_embedding,
--rollback     drop column is_active,
--rollback     drop column topic_profile_json;

--changeset clinnexus:0014-02-create-topic-profile-index
create index ix_topics_topic_profile_json on topics using gin (topic_profile_json);
--rollback drop index ix_topics_topic_profile_json;

--changeset clinnexus:0014-03-create-topic-is-active-index
create index ix_topics_is_active on topics (is_active);
--rollback drop index ix_topics_is_active;

--changeset clinnexus:0014-04-create-heading-clusters
create table heading_clusters (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    cluster_id integer not null,
    language document_language not null,
    top_titles_json jsonb not null default '[]'::jsonb,
    examples_json jsonb not null default '[]'::jsonb,
    stats_json jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    cluster_embedding vector(1536),
    constraint pk_heading_clusters primary key (id),
    constraint fk_heading_clusters_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_heading_clusters_doc_version_cluster_language unique (doc_version_id, cluster_id, language)
);
create index ix_heading_clusters_cluster_id on heading_clusters (cluster_id);
create index ix_heading_clusters_doc_version_cluster on heading_clusters (doc_version_id, cluster_id);
create index ix_heading_clusters_doc_version_id on heading_clusters (doc_version_id);
--rollback drop table heading_clusters;

--changeset clinnexus:0014-05-create-topic-mapping-runs
create table topic_mapping_runs (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    mode text not null,
    params_json jsonb not null default '{}'::jsonb,
    metrics_json jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    constraint pk_topic_mapping_runs primary key (id),
    constraint fk_topic_mapping_runs_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade
);
create index ix_topic_mapping_runs_created_at on topic_mapping_runs (created_at);
create index ix_topic_mapping_runs_doc_version_id on topic_mapping_runs (doc_version_id);
--rollback drop table topic_mapping_runs;
