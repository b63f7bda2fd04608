--liquibase formatted sql

-- Revision 0017: six tables are renamed; constraints, indexes and columns keep their names.

--changeset clinnexus:0017-01-rename-section-taxonomy-aliases
alter table section_taxonomy_aliases rename to target_section_taxonomy_aliases;
--rollback alter table target_section_taxonomy_aliases rename to section_taxonomy_aliases;

--changeset clinnexus:0017-02-rename-section-taxonomy-related
alter table section_taxonomy_related rename to target_section_taxonomy_related;
--rollback alter table target_section_taxonomy_related rename to section_taxonomy_related;

--changeset clinnexus:0017-03-rename-section-taxonomy-nodes
alter table section_taxonomy_nodes rename to target_section_taxonomy_nodes;
--rollback alter table target_section_taxonomy_nodes rename to section_taxonomy_nodes;

--changeset clinnexus:0017-04-rename-section-maps
alter table section_maps rename to target_section_maps;
--rollback alter table target_section_maps rename to section_maps;

--changeset clinnexus:0017-05-rename-generated-sections
alter table generated_sections rename to generated_target_sections;
--rollback alter table generated_target_sections rename to generated_sections;

--changeset clinnexus:0017-06-rename-section-contracts
alter table section_contracts rename to target_section_contracts;
--rollback alter table target_section_contracts rename to section_contracts;
