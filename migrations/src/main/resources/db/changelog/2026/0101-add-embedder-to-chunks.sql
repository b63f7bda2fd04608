--liquibase formatted sql

-- squawk-ignore-file adding-not-nullable-field, constraint-missing-not-valid
-- Released before there was a lint; stays as it was released.

-- Revision 0101: a chunk knows which embedder made its vector, and its place in the document.

--changeset clinnexus:0101-01-add-chunk-embedder
--comment: Vectors of different embedders never meet in one search. Older vectors are hash embeddings of version 1. The
-- defaults serve those rows only. Lossy: the rollback drops the names, and vectors of several embedders would
-- mix.
alter table chunks
    add column embedder text not null default 'hash_v1',
    add column embedder_version text not null default '1';
alter table chunks
    alter column embedder drop default,
    alter column embedder_version drop default;
--rollback alter table chunks
--rollback     drop column embedder_version,
--rollback     drop column embedder;

--changeset clinnexus:0101-02-add-chunk-order
--comment: 1-based position of the chunk in its version; not null from 0101-04 on.
alter table chunks
    add column chunk_order integer;
--rollback alter table chunks
--rollback     drop column chunk_order;

--changeset clinnexus:0101-03-backfill-chunk-order
--comment: Older rows: by the first of their anchors in document order; chunks without a known anchor come last, by id.
-- Nothing to roll back: the column goes with 0101-02.
with first_anchor as (
    select chunks.id, min(anchors.document_order) as document_order
    from chunks
    cross join lateral unnest(chunks.anchor_ids) as member (anchor_id)
    join anchors on anchors.anchor_id = member.anchor_id and anchors.doc_version_id = chunks.doc_version_id
    group by chunks.id
), place as (
    select chunks.id,
           row_number() over (
               partition by chunks.doc_version_id
               order by first_anchor.document_order nulls last, chunks.chunk_id collate "C"
           ) as position
    from chunks
    left join first_anchor on first_anchor.id = chunks.id
)
update chunks
set chunk_order = place.position
from place
where place.id = chunks.id;
--rollback empty

--changeset clinnexus:0101-04-require-chunk-order
alter table chunks
    alter column chunk_order set not null,
    add constraint ck_chunks_chunk_order check (chunk_order >= 1);
--rollback alter table chunks
--rollback     drop constraint ck_chunks_chunk_order,
--rollback     alter column chunk_order drop not null;
