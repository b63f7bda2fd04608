--liquibase formatted sql

-- Revision 0008: topics, the assignment of clusters to them, and their evidence.

--changeset clinnexus:0008-01-create-topics
create table topics (
    id uuid not null default gen_random_uuid(),
    workspace_id uuid not null,
    topic_key text not null,
    title_ru text,
    title_en text,
    description text,
    created_at timestamptz not null default now(),
    constraint pk_topics primary key (id),
    constraint fk_topics_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete cascade,
    constraint uq_topics_workspace_topic_key unique (workspace_id, topic_key)
);
--rollback drop table topics;

--changeset clinnexus:0008-02-create-cluster-assignments
create table cluster_assignments (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    cluster_id integer not null,
    topic_key text not null,
    mapped_by varchar(50) not null,
    confidence double precision,
    notes text,
    created_at timestamptz not null default now(),
    constraint pk_cluster_assignments primary key (id),
    constraint fk_cluster_assignments_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_cluster_assignments_doc_version_cluster unique (doc_version_id, cluster_id)
);
create index ix_cluster_assignments_topic_key on cluster_assignments (topic_key);
--rollback drop table cluster_assignments;

--changeset clinnexus:0008-03-create-topic-evidence
create table topic_evidence (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    topic_key text not null,
    source_zone text not null,
    language document_language not null,
    anchor_ids text[] not null,
    chunk_ids uuid[] not null,
    score double precision,
    evidence_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_topic_evidence primary key (id),
    constraint fk_topic_evidence_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_topic_evidence_doc_version_topic_source_lang unique (doc_version_id, topic_key, source_zone, language)
);
create index ix_topic_evidence_topic_key on topic_evidence (topic_key);
--rollback drop table topic_evidence;
