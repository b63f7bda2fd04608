--liquibase formatted sql

-- Revision 0015: how an assignment was found.

--changeset clinnexus:0015-01-add-cluster-assignment-mapping-debug
--comment: Lossy: the rollback drops the explanations.
alter table cluster_assignments
    add column mapping_debug_json jsonb;
--rollback alter table cluster_assignments
--rollback     drop column mapping_debug_json;
