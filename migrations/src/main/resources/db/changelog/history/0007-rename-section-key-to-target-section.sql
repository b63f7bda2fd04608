--liquibase formatted sql

-- Revision 0007: section_key becomes target_section; zone, language and view columns.
-- PostgreSQL carries constraints and indexes along with a renamed column, and their names stay as they are.

--changeset clinnexus:0007-01-rename-section-contracts-section-key
alter table section_contracts rename column section_key to target_section;
--rollback alter table section_contracts rename column target_section to section_key;

--changeset clinnexus:0007-02-rename-section-maps-section-key
alter table section_maps rename column section_key to target_section;
--rollback alter table section_maps rename column target_section to section_key;

--changeset clinnexus:0007-03-rename-generation-runs-section-key
alter table generation_runs rename column section_key to target_section;
--rollback alter table generation_runs rename column target_section to section_key;

--changeset clinnexus:0007-04-rename-impact-items-section-key
alter table impact_items rename column affected_section_key to affected_target_section;
--rollback alter table impact_items rename column affected_target_section to affected_section_key;

--changeset clinnexus:0007-05-rename-section-taxonomy-nodes-section-key
alter table section_taxonomy_nodes rename column section_key to target_section;
alter table section_taxonomy_nodes rename column parent_section_key to parent_target_section;
--rollback alter table section_taxonomy_nodes rename column parent_target_section to parent_section_key;
--rollback alter table section_taxonomy_nodes rename column target_section to section_key;

--changeset clinnexus:0007-06-rename-section-taxonomy-related-section-key
alter table section_taxonomy_related rename column a_section_key to a_target_section;
alter table section_taxonomy_related rename column b_section_key to b_target_section;
--rollback alter table section_taxonomy_related rename column b_target_section to b_section_key;
--rollback alter table section_taxonomy_related rename column a_target_section to a_section_key;

--changeset clinnexus:0007-07-add-section-contracts-view-key
--comment: Lossy: the rollback drops the view keys.
alter table section_contracts
    add column view_key text;
--rollback alter table section_contracts
--rollback     drop column view_key;

--changeset clinnexus:0007-08-add-generation-runs-view-key
--comment: Lossy: the rollback drops the view keys.
alter table generation_runs
    add column view_key text;
--rollback alter table generation_runs
--rollback     drop column view_key;

--changeset clinnexus:0007-09-add-anchors-source-zone
--comment: Lossy: the rollback drops the zones.
alter table anchors
    add column source_zone text not null default 'unknown';
--rollback alter table anchors
--rollback     drop column source_zone;

--changeset clinnexus:0007-10-add-chunks-source-zone
--comment: Lossy: the rollback drops the zones.
alter table chunks
    add column source_zone text not null default 'unknown';
--rollback alter table chunks
--rollback     drop column source_zone;

--changeset clinnexus:0007-11-add-anchors-language
--comment: Lossy: the rollback drops the languages.
alter table anchors
    add column language document_language not null default 'unknown';
--rollback alter table anchors
--rollback     drop column language;

--changeset clinnexus:0007-12-add-chunks-language
--comment: Lossy: the rollback drops the languages.
alter table chunks
    add column language document_language not null default 'unknown';
--rollback alter table chunks
--rollback     drop column language;

--changeset clinnexus:0007-13-create-anchors-source-zone-index
create index ix_anchors_doc_version_source_zone on anchors (doc_version_id, source_zone);
--rollback drop index ix_anchors_doc_version_source_zone;

--changeset clinnexus:0007-14-create-chunks-source-zone-index
create index ix_chunks_doc_version_source_zone on chunks (doc_version_id, source_zone);
--rollback drop index ix_chunks_doc_version_source_zone;

--changeset clinnexus:0007-15-create-anchors-language-index
create index ix_anchors_doc_version_language on anchors (doc_version_id, language);
--rollback drop index ix_anchors_doc_version_language;

--changeset clinnexus:0007-16-create-chunks-language-index
create index ix_chunks_doc_version_language on chunks (doc_version_id, language);
--rollback drop index ix_chunks_doc_version_language;
