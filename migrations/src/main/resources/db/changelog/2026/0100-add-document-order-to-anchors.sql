--liquibase formatted sql

-- squawk-ignore-file adding-not-nullable-field, constraint-missing-not-valid, disallowed-unique-constraint
-- Released before there was a lint; stays as it was released.

-- Revision 0100: an anchor knows its place in the document, its heading level and number, and why it is in its zone.

--changeset clinnexus:0100-01-add-anchor-document-order
--comment: 1-based position of the anchor in its version; not null from 0100-03 on.
alter table anchors
    add column document_order integer;
--rollback alter table anchors
--rollback     drop column document_order;

--changeset clinnexus:0100-02-backfill-anchor-document-order
--comment: Older rows: paragraphs by para_index, then table cells by table, row and column, then notes. That is the
-- best the stored locations allow: they do not say between which paragraphs a table stands. A location that is
-- not a number counts as absent. Nothing to roll back: the column goes with 0100-01.
with place as (
    select id,
           row_number() over (
               partition by doc_version_id
               order by
                   case content_type when 'cell' then 1 when 'tbl' then 1 when 'fn' then 2 else 0 end,
                   case when jsonb_typeof(location_json -> 'para_index') = 'number' then (location_json ->> 'para_index')::numeric end nulls last,
                   case when jsonb_typeof(location_json -> 'table_index') = 'number' then (location_json ->> 'table_index')::numeric end nulls last,
                   case when jsonb_typeof(location_json -> 'row_idx') = 'number' then (location_json ->> 'row_idx')::numeric end nulls last,
                   case when jsonb_typeof(location_json -> 'col_idx') = 'number' then (location_json ->> 'col_idx')::numeric end nulls last,
                   case when jsonb_typeof(location_json -> 'fn_index') = 'number' then (location_json ->> 'fn_index')::numeric end nulls last,
                   case when jsonb_typeof(location_json -> 'fn_para_index') = 'number' then (location_json ->> 'fn_para_index')::numeric end nulls last,
                   ordinal,
                   anchor_id collate "C"
           ) as position
    from anchors
)
update anchors
set document_order = place.position
from place
where place.id = anchors.id;
--rollback empty

--changeset clinnexus:0100-03-require-anchor-document-order
alter table anchors
    alter column document_order set not null,
    add constraint ck_anchors_document_order check (document_order >= 1);
--rollback alter table anchors
--rollback     drop constraint ck_anchors_document_order,
--rollback     alter column document_order drop not null;

--changeset clinnexus:0100-04-unique-anchor-document-order
--comment: Deferred on purpose. Publishing a run merges into existing rows, and two anchors that changed places would
-- meet on one position half-way; an immediate check would refuse the merge, a deferred one looks at commit.
-- The price: ON CONFLICT on anchors must name its column (anchor_id), since a deferrable constraint cannot
-- arbitrate.
alter table anchors
    add constraint uq_anchors_doc_version_document_order unique (doc_version_id, document_order)
        deferrable initially deferred;
--rollback alter table anchors
--rollback     drop constraint uq_anchors_doc_version_document_order;

--changeset clinnexus:0100-05-add-anchor-heading
--comment: Level 1 to 9 and the number as Word prints it, both for headings only; null where not known. Lossy:
-- the rollback drops both.
alter table anchors
    add column heading_level smallint,
    add column heading_number text,
    add constraint ck_anchors_heading_level check (heading_level is null or (content_type = 'hdr' and heading_level between 1 and 9)),
    add constraint ck_anchors_heading_number check (heading_number is null or content_type = 'hdr');
--rollback alter table anchors
--rollback     drop constraint ck_anchors_heading_number,
--rollback     drop constraint ck_anchors_heading_level,
--rollback     drop column heading_number,
--rollback     drop column heading_level;

--changeset clinnexus:0100-06-add-anchor-zone-reason
--comment: How sure the zone is (0..1) and which rule found it; null for older rows. Lossy: the rollback drops both.
alter table anchors
    add column zone_confidence double precision,
    add column zone_rule_id text,
    add constraint ck_anchors_zone_confidence check (zone_confidence between 0 and 1);
--rollback alter table anchors
--rollback     drop constraint ck_anchors_zone_confidence,
--rollback     drop column zone_rule_id,
--rollback     drop column zone_confidence;
