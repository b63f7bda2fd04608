--liquibase formatted sql

-- Revision 0010: snapshots of the core facts of a study.

--changeset clinnexus:0010-01-create-study-core-facts
create table study_core_facts (
    id uuid not null default gen_random_uuid(),
    study_id uuid not null,
    doc_version_id uuid,
    facts_json jsonb not null,
    facts_version integer not null default 1,
    derived_from_doc_version_id uuid,
    created_at timestamptz not null default now(),
    constraint pk_study_core_facts primary key (id),
    constraint fk_study_core_facts_study_id_studies foreign key (study_id) references studies (id) on delete cascade,
    constraint fk_study_core_facts_doc_version_id_document_versions foreign key (doc_version_id) references document_versions (id) on delete set null,
    constraint fk_study_core_facts_derived_from_doc_version_id_documen_e528 foreign key (derived_from_doc_version_id) references document_versions (id) on delete set null
);
create index ix_study_core_facts_doc_version on study_core_facts (doc_version_id);
create index ix_study_core_facts_study_version on study_core_facts (study_id, facts_version);
--rollback drop table study_core_facts;
