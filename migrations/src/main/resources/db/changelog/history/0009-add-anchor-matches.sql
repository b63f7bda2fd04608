--liquibase formatted sql

-- Revision 0009: anchors of one version matched with anchors of another.

--changeset clinnexus:0009-01-create-anchor-matches
create table anchor_matches (
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    from_doc_version_id uuid not null,
    to_doc_version_id uuid not null,
    from_anchor_id text not null,
    to_anchor_id text not null,
    score double precision not null,
    method text not null,
    meta_json jsonb,
    created_at timestamptz not null default now(),
    constraint pk_anchor_matches primary key (id),
    constraint fk_anchor_matches_document_id_documents foreign key (document_id) references documents (id) on delete cascade,
    constraint fk_anchor_matches_from_doc_version_id_document_versions foreign key (from_doc_version_id) references document_versions (id) on delete cascade,
    constraint fk_anchor_matches_to_doc_version_id_document_versions foreign key (to_doc_version_id) references document_versions (id) on delete cascade,
    constraint uq_anchor_matches_version_from_anchor unique (from_doc_version_id, to_doc_version_id, from_anchor_id)
);
create index ix_anchor_matches_document_id on anchor_matches (document_id);
create index ix_anchor_matches_to_anchor on anchor_matches (to_doc_version_id, to_anchor_id);
create index ix_anchor_matches_versions on anchor_matches (from_doc_version_id, to_doc_version_id);
--rollback drop table anchor_matches;
