--liquibase formatted sql

-- Revision 0012: the 12 canonical source zones (plus unknown) become an ENUM.

--changeset clinnexus:0012-01-create-type-source-zone
create type source_zone as enum ('overview', 'design', 'ip', 'statistics', 'safety', 'endpoints', 'population', 'procedures', 'data_management', 'ethics', 'admin', 'appendix', 'unknown');
--rollback drop type source_zone;

--changeset clinnexus:0012-02-map-anchors-source-zone
--comment: Exact, case-sensitive match; every other word becomes unknown. Lossy: the rollback keeps the canonical
-- values, the original words do not come back.
update anchors
set source_zone = case source_zone
    when 'randomization' then 'design'
    when 'adverse_events' then 'safety'
    when 'serious_adverse_events' then 'safety'
    when 'statistical_methods' then 'statistics'
    when 'eligibility' then 'population'
    when 'ip_handling' then 'ip'
    when 'study_design' then 'design'
    when 'objectives' then 'overview'
    when 'study_population' then 'population'
    else 'unknown'
end
where source_zone not in ('overview', 'design', 'ip', 'statistics', 'safety', 'endpoints', 'population', 'procedures', 'data_management', 'ethics', 'admin', 'appendix', 'unknown');
--rollback empty

--changeset clinnexus:0012-03-map-chunks-source-zone
--comment: Exact, case-sensitive match; every other word becomes unknown. Lossy: the rollback keeps the canonical
-- values, the original words do not come back.
update chunks
set source_zone = case source_zone
    when 'randomization' then 'design'
    when 'adverse_events' then 'safety'
    when 'serious_adverse_events' then 'safety'
    when 'statistical_methods' then 'statistics'
    when 'eligibility' then 'population'
    when 'ip_handling' then 'ip'
    when 'study_design' then 'design'
    when 'objectives' then 'overview'
    when 'study_population' then 'population'
    else 'unknown'
end
where source_zone not in ('overview', 'design', 'ip', 'statistics', 'safety', 'endpoints', 'population', 'procedures', 'data_management', 'ethics', 'admin', 'appendix', 'unknown');
--rollback empty

--changeset clinnexus:0012-04-convert-anchors-source-zone
--comment: The index belongs to revision 0007 and stays after a rollback, on text again.
drop index ix_anchors_doc_version_source_zone;
alter table anchors
    alter column source_zone drop default;
alter table anchors
    alter column source_zone type source_zone using source_zone::source_zone;
alter table anchors
    alter column source_zone set default 'unknown';
create index ix_anchors_doc_version_source_zone on anchors (doc_version_id, source_zone);
--rollback drop index ix_anchors_doc_version_source_zone;
--rollback alter table anchors alter column source_zone drop default;
--rollback alter table anchors alter column source_zone type text using source_zone::text;
--rollback alter table anchors alter column source_zone set default 'unknown';
--rollback create index ix_anchors_doc_version_source_zone on anchors (doc_version_id, source_zone);

--changeset clinnexus:0012-05-convert-chunks-source-zone
--comment: The index belongs to revision 0007 and stays after a rollback, on text again.
drop index ix_chunks_doc_version_source_zone;
alter table chunks
    alter column source_zone drop default;
alter table chunks
    alter column source_zone type source_zone using source_zone::source_zone;
alter table chunks
    alter column source_zone set default 'unknown';
create index ix_chunks_doc_version_source_zone on chunks (doc_version_id, source_zone);
--rollback drop index ix_chunks_doc_version_source_zone;
--rollback alter table chunks alter column source_zone drop default;
--rollback alter table chunks alter column source_zone type text using source_zone::text;
--rollback alter table chunks alter column source_zone set default 'unknown';
--rollback create index ix_chunks_doc_version_source_zone on chunks (doc_version_id, source_zone);
