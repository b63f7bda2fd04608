--liquibase formatted sql

-- Revision 0019: the zones of each document type, and which zone of one type answers to which of another.

--changeset clinnexus:0019-01-create-zone-sets
create table zone_sets (
    id uuid not null default gen_random_uuid(),
    doc_type document_type not null,
    zone_key text not null,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint pk_zone_sets primary key (id),
    constraint uq_zone_sets_doc_type_zone_key unique (doc_type, zone_key)
);
create index ix_zone_sets_doc_type on zone_sets (doc_type);
create index ix_zone_sets_doc_type_is_active on zone_sets (doc_type, is_active);
--rollback drop table zone_sets;

--changeset clinnexus:0019-02-create-zone-crosswalk
create table zone_crosswalk (
    id uuid not null default gen_random_uuid(),
    from_doc_type document_type not null,
    from_zone_key text not null,
    to_doc_type document_type not null,
    to_zone_key text not null,
    weight numeric(3,2) not null,
    notes text,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint pk_zone_crosswalk primary key (id),
    constraint uq_zone_crosswalk_from_to unique (from_doc_type, from_zone_key, to_doc_type, to_zone_key)
);
create index ix_zone_crosswalk_from on zone_crosswalk (from_doc_type, from_zone_key);
create index ix_zone_crosswalk_from_to_type on zone_crosswalk (from_doc_type, from_zone_key, to_doc_type);
create index ix_zone_crosswalk_is_active on zone_crosswalk (is_active);
create index ix_zone_crosswalk_to on zone_crosswalk (to_doc_type, to_zone_key);
--rollback drop table zone_crosswalk;
