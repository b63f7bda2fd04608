--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- The table is new and empty when it is indexed.

-- Revision 0211: the words of the passages, for search by words beside search by meaning. Under row-level security the planner puts an
-- operator into an index condition only when it is leakproof: equality of texts is, @@ of full-text search is not, so a GIN index
-- on a tsvector would never serve the applications' login. The inverted index is therefore a table with one row for each word of
-- a version. It follows from chunks, so nothing is lost when it goes.

--changeset clinnexus:0211-01-create-search-lexemes splitStatements:false
--comment: The configuration russian stems Cyrillic words as Russian and ASCII words as English, and knows the stop words of both. The parser
-- takes a hyphen before a digit for a sign and a slash for the path of a file; both part words here. Query and passage go the same way.
create function search_lexemes(body text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('pg_catalog.russian'::regconfig, translate(left(body, 50000), U&'\0451\0401-\2010\2011\2012\2013\2014/_\00AD', U&'\0435\0415        '));
--rollback drop function search_lexemes(text);

--changeset clinnexus:0211-02-create-chunk-words
--comment: The lists name the passages of a version that have the word, in parallel. A weight is a thousand times what the passage adds to a score when the
-- word is asked for (BM25), before the rarity of the word.
create table chunk_words (
    workspace_id uuid not null,
    doc_version_id uuid not null,
    word text not null,
    frequency integer not null,
    chunk_count integer not null,
    chunk_orders integer[] not null,
    weights smallint[] not null,
    source_zones source_zone[] not null,
    languages document_language[] not null,
    constraint pk_chunk_words primary key (doc_version_id, word),
    constraint fk_chunk_words_doc_version_id_document_versions foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade,
    constraint ck_chunk_words_lists check (
        frequency between 1 and chunk_count
        and cardinality(chunk_orders) = frequency
        and cardinality(weights) = frequency
        and cardinality(source_zones) = frequency
        and cardinality(languages) = frequency
    )
);
create index ix_chunk_words_word on chunk_words (workspace_id, word);
grant select, insert, delete on chunk_words to clinnexus_runtime;
create policy pl_chunk_words_workspace on chunk_words
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_chunk_words_owner on chunk_words to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table chunk_words enable row level security, force row level security;
--rollback drop table chunk_words;

--changeset clinnexus:0211-03-create-words-of-version splitStatements:false
--comment: BM25 with k1 = 1.2 and b = 0.75; the length of a passage is the number of its different words, and a word in the titles of its section
-- counts as two more.
create function words_of_version(workspace uuid, version uuid)
    returns table (
        word text,
        frequency integer,
        chunk_count integer,
        chunk_orders integer[],
        weights smallint[],
        source_zones source_zone[],
        languages document_language[]
    )
    language sql stable as
$$
    with passage as materialized (
        select c.chunk_order, c.source_zone, c.language,
            setweight(search_lexemes(c.section_path), 'A') || search_lexemes(c.text) as lexemes
        from chunks c
        where c.workspace_id = workspace
          and c.doc_version_id = version
    ), whole as (
        select count(*)::integer as passages, greatest(avg(length(p.lexemes)), 1)::double precision as usual_length
        from passage p
    ), occurrence as (
        select l.lexeme, p.chunk_order, p.source_zone, p.language, h.passages,
            cardinality(l.positions) + cardinality(array_positions(l.weights, 'A')) as times,
            0.25 + 0.75 * length(p.lexemes) / h.usual_length as relative_length
        from passage p
        cross join whole h
        cross join lateral unnest(p.lexemes) l
    )
    select o.lexeme, count(*)::integer, o.passages,
        array_agg(o.chunk_order order by o.chunk_order),
        array_agg((2200 * o.times / (o.times + 1.2 * o.relative_length))::smallint order by o.chunk_order),
        array_agg(o.source_zone order by o.chunk_order),
        array_agg(o.language order by o.chunk_order)
    from occurrence o
    group by o.lexeme, o.passages;
$$;
--rollback drop function words_of_version(uuid, uuid);

--changeset clinnexus:0211-04-let-words-follow-behind
--comment: Like the vectors, the words of a version are written behind publishing; a request says whether its words are. The versions that are there
-- are requested once more, so that a job writes their words, not the upgrade.
alter table vector_backlog add column words_indexed boolean not null default false;
grant update (words_indexed) on vector_backlog to clinnexus_runtime;
insert into vector_backlog (workspace_id, doc_version_id)
select distinct c.workspace_id, c.doc_version_id
from chunks c
where not exists (select from vector_backlog b where b.doc_version_id = c.doc_version_id);
--rollback alter table vector_backlog drop column words_indexed;
