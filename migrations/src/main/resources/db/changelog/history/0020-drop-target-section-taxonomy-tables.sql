--liquibase formatted sql

-- Revision 0020: the taxonomy goes; templates and section contracts define the structure of documents.
-- Lossy: the rollbacks build the tables empty, their rows do not come back.

--changeset clinnexus:0020-01-drop-target-section-taxonomy-aliases
--comment: Lossy: the rows are gone for good.
drop table target_section_taxonomy_aliases;
--rollback create table target_section_taxonomy_aliases (
--rollback     id uuid not null default gen_random_uuid(),
--rollback     doc_type varchar(50) not null,
--rollback     alias_key text not null,
--rollback     canonical_key text not null,
--rollback     reason text,
--rollback     created_at timestamptz not null default now(),
--rollback     constraint pk_section_taxonomy_aliases primary key (id)
--rollback );
--rollback create index ix_section_taxonomy_aliases_canonical on target_section_taxonomy_aliases (doc_type, canonical_key);
--rollback create unique index uq_section_taxonomy_aliases_doc_type_alias_key on target_section_taxonomy_aliases (doc_type, alias_key);

--changeset clinnexus:0020-02-drop-target-section-taxonomy-related
--comment: Lossy: the rows are gone for good.
drop table target_section_taxonomy_related;
--rollback create table target_section_taxonomy_related (
--rollback     id uuid not null default gen_random_uuid(),
--rollback     doc_type varchar(50) not null,
--rollback     a_target_section text not null,
--rollback     b_target_section text not null,
--rollback     reason text,
--rollback     created_at timestamptz not null default now(),
--rollback     constraint pk_section_taxonomy_related primary key (id)
--rollback );
--rollback create index ix_section_taxonomy_related_a on target_section_taxonomy_related (doc_type, a_target_section);
--rollback create index ix_section_taxonomy_related_b on target_section_taxonomy_related (doc_type, b_target_section);
--rollback create unique index uq_section_taxonomy_related_doc_type_ab on target_section_taxonomy_related (doc_type, a_target_section, b_target_section);

--changeset clinnexus:0020-03-drop-target-section-taxonomy-nodes
--comment: Lossy: the rows are gone for good.
drop table target_section_taxonomy_nodes;
--rollback create table target_section_taxonomy_nodes (
--rollback     id uuid not null default gen_random_uuid(),
--rollback     doc_type varchar(50) not null,
--rollback     target_section text not null,
--rollback     title_ru text not null,
--rollback     parent_target_section text,
--rollback     is_narrow boolean not null default false,
--rollback     expected_content jsonb,
--rollback     created_at timestamptz not null default now(),
--rollback     updated_at timestamptz not null default now(),
--rollback     constraint pk_section_taxonomy_nodes primary key (id)
--rollback );
--rollback create index ix_section_taxonomy_nodes_parent on target_section_taxonomy_nodes (doc_type, parent_target_section);
--rollback create unique index uq_section_taxonomy_nodes_doc_type_section_key on target_section_taxonomy_nodes (doc_type, target_section);

--changeset clinnexus:0020-04-drop-legacy-section-taxonomy
--comment: Only a database that skipped the renames of revision 0017 has these; on every other one nothing happens, so
-- there is nothing to roll back.
drop table if exists section_taxonomy_aliases;
drop table if exists section_taxonomy_related;
drop table if exists section_taxonomy_nodes;
--rollback empty
