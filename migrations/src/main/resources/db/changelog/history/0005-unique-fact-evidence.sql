--liquibase formatted sql

-- Revision 0005: one evidence row per fact, anchor and role.

--changeset clinnexus:0005-01-delete-duplicate-fact-evidence
--comment: Keeps the physically last row of each group. Lossy: deleted duplicates do not come back, so there is nothing
-- to roll back.
delete from fact_evidence earlier
using fact_evidence later
where earlier.fact_id = later.fact_id
  and earlier.anchor_id = later.anchor_id
  and earlier.evidence_role = later.evidence_role
  and earlier.ctid < later.ctid;
--rollback empty

--changeset clinnexus:0005-02-create-unique-fact-evidence-index
create unique index uq_fact_evidence_fact_anchor_role on fact_evidence (fact_id, anchor_id, evidence_role);
--rollback drop index uq_fact_evidence_fact_anchor_role;
