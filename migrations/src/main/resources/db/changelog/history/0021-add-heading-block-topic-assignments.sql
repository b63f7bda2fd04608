--liquibase formatted sql

-- Revision 0021: the topic of each block of text below a heading.

--changeset clinnexus:0021-01-create-heading-block-topic-assignments
create table heading_block_topic_assignments (
    id uuid not null default gen_random_uuid(),
    doc_version_id uuid not null,
    heading_block_id text not null,
    topic_key text not null,
    confidence double precision,
    debug_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_heading_block_topic_assignments primary key (id),
    constraint fk_heading_block_topic_assignments_doc_version_id_docum_880f foreign key (doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_heading_block_assignments_doc_version_block unique (doc_version_id, heading_block_id)
);
create index ix_heading_block_assignments_doc_version_id on heading_block_topic_assignments (doc_version_id);
create index ix_heading_block_assignments_topic_key on heading_block_topic_assignments (topic_key);
--rollback drop table heading_block_topic_assignments;
