--liquibase formatted sql

-- Revision 0006: the section taxonomy (dropped again by revision 0020).

--changeset clinnexus:0006-01-create-section-taxonomy-nodes
create table section_taxonomy_nodes (
    id uuid not null default gen_random_uuid(),
    doc_type varchar(50) not null,
    section_key text not null,
    title_ru text not null,
    parent_section_key text,
    is_narrow boolean not null default false,
    expected_content jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pk_section_taxonomy_nodes primary key (id)
);
create index ix_section_taxonomy_nodes_parent on section_taxonomy_nodes (doc_type, parent_section_key);
create unique index uq_section_taxonomy_nodes_doc_type_section_key on section_taxonomy_nodes (doc_type, section_key);
--rollback drop table section_taxonomy_nodes;

--changeset clinnexus:0006-02-create-section-taxonomy-aliases
create table section_taxonomy_aliases (
    id uuid not null default gen_random_uuid(),
    doc_type varchar(50) not null,
    alias_key text not null,
    canonical_key text not null,
    reason text,
    created_at timestamptz not null default now(),
    constraint pk_section_taxonomy_aliases primary key (id)
);
create index ix_section_taxonomy_aliases_canonical on section_taxonomy_aliases (doc_type, canonical_key);
create unique index uq_section_taxonomy_aliases_doc_type_alias_key on section_taxonomy_aliases (doc_type, alias_key);
--rollback drop table section_taxonomy_aliases;

--changeset clinnexus:0006-03-create-section-taxonomy-related
create table section_taxonomy_related (
    id uuid not null default gen_random_uuid(),
    doc_type varchar(50) not null,
    a_section_key text not null,
    b_section_key text not null,
    reason text,
    created_at timestamptz not null default now(),
    constraint pk_section_taxonomy_related primary key (id)
);
create index ix_section_taxonomy_related_a on section_taxonomy_related (doc_type, a_section_key);
create index ix_section_taxonomy_related_b on section_taxonomy_related (doc_type, b_section_key);
create unique index uq_section_taxonomy_related_doc_type_ab on section_taxonomy_related (doc_type, a_section_key, b_section_key);
--rollback drop table section_taxonomy_related;
