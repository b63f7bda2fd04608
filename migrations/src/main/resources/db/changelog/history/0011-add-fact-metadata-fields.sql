--liquibase formatted sql

-- Revision 0011: confidence, extractor version and free metadata of facts.

--changeset clinnexus:0011-01-add-fact-metadata-columns
--comment: Lossy: the rollback drops the metadata of all facts.
alter table facts
    add column confidence double precision,
    add column extractor_version integer,
    add column meta_json jsonb;
--rollback alter table facts
--rollback     drop column meta_json,
--rollback     drop column extractor_version,
--rollback     drop column confidence;

--changeset clinnexus:0011-02-backfill-fact-metadata
--comment: Facts written before this revision count as certain and made by rule set 1. The columns have just been
-- added, so every row is one of those. No column default: later rows may be null. The rollback of the columns
-- removes the values.
update facts set confidence = 1.0, extractor_version = 1;
--rollback empty

--changeset clinnexus:0011-03-create-fact-confidence-index
create index ix_facts_confidence on facts (confidence);
--rollback drop index ix_facts_confidence;
