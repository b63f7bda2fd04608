--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- The two tables are new and empty when they are indexed; on chunks, which grows, it is done online.

-- Revision 0210: publishing no longer waits for the vector index. What is searched by index stands in chunk_vectors, which a job
-- brings up to date behind publishing; vector_backlog names the versions for which it is not up to date yet. Search weighs those
-- exactly. Both tables follow from chunks, so nothing is lost when they go.

--changeset clinnexus:0210-01-require-half-precision-vectors splitStatements:false
--comment: The type came with pgvector 0.7; the extension of an older database may have to be raised first.
do $$
begin
    if to_regtype('halfvec') is null then
        raise exception 'The extension vector of this database does not know the type halfvec.'
            using hint = 'Install pgvector 0.7 or newer on the server and let an administrator run: alter extension vector update;';
    end if;
end
$$;
--rollback empty

--changeset clinnexus:0210-02-keep-vectors-in-the-row
--comment: Reading a vector from beside the row takes three times as long as its distance. Rows that are there already keep their
-- place until they are written again; a re-ingestion of unchanged content does not write them, "vacuum full chunks" does not either,
-- "update chunks set embedding = embedding" does.
alter table chunks alter column embedding set storage plain;
--rollback alter table chunks alter column embedding set storage external;

--changeset clinnexus:0210-03-drop-vector-index-of-chunks runInTransaction:false
drop index concurrently if exists ix_chunks_embedding;
--rollback drop index concurrently if exists ix_chunks_embedding;
--rollback create index concurrently ix_chunks_embedding on chunks using hnsw (embedding vector_cosine_ops) with (m = 16, ef_construction = 64);

--changeset clinnexus:0210-04-index-chunks-by-workspace-and-id runInTransaction:false
drop index concurrently if exists uq_chunks_id_workspace;
create unique index concurrently uq_chunks_id_workspace on chunks (id, workspace_id);
--rollback drop index concurrently if exists uq_chunks_id_workspace;

--changeset clinnexus:0210-05-make-chunks-referable
alter table chunks
    add constraint uq_chunks_id_workspace unique using index uq_chunks_id_workspace;
--rollback alter table chunks drop constraint uq_chunks_id_workspace;
--rollback create unique index uq_chunks_id_workspace on chunks (id, workspace_id);

--changeset clinnexus:0210-06-create-chunk-vectors
--comment: The vector index in half precision, which finds the same neighbours in half the memory, with the columns that a search filters by.
-- The parameters of the index keep the recall at 100,000 rows. Vectors of different embedders share the index and are told apart by their columns.
create table chunk_vectors (
    chunk_row_id uuid not null,
    workspace_id uuid not null,
    doc_version_id uuid not null,
    embedder text not null,
    embedder_version text not null,
    source_zone source_zone not null,
    language document_language not null,
    embedding halfvec(1536) not null,
    constraint pk_chunk_vectors primary key (chunk_row_id),
    constraint fk_chunk_vectors_chunk_row_id_chunks foreign key (chunk_row_id, workspace_id) references chunks (id, workspace_id) on delete cascade,
    constraint fk_chunk_vectors_doc_version_id_document_versions foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade
);
create index ix_chunk_vectors_doc_version on chunk_vectors (doc_version_id);
create index ix_chunk_vectors_scope on chunk_vectors (workspace_id, embedder, embedder_version, source_zone, language);
create index ix_chunk_vectors_embedding on chunk_vectors using hnsw (embedding halfvec_cosine_ops) with (m = 24, ef_construction = 128);
grant select, insert, delete on chunk_vectors to clinnexus_runtime;
create policy pl_chunk_vectors_workspace on chunk_vectors
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_chunk_vectors_owner on chunk_vectors to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table chunk_vectors enable row level security, force row level security;
--rollback drop table chunk_vectors;

--changeset clinnexus:0210-07-create-vector-backlog
--comment: One row for each publishing. Rows are only added and removed, never changed, and a version may have several: so neither
-- waits for the other, and what is published while the index catches up is not forgotten.
create table vector_backlog (
    id uuid not null default gen_random_uuid(),
    workspace_id uuid not null,
    doc_version_id uuid not null,
    requested_at timestamp with time zone not null default now(),
    constraint pk_vector_backlog primary key (id),
    constraint fk_vector_backlog_doc_version_id_document_versions foreign key (doc_version_id, workspace_id) references document_versions (id, workspace_id) on delete cascade
);
create index ix_vector_backlog_doc_version on vector_backlog (doc_version_id);
create index ix_vector_backlog_requested_at on vector_backlog (requested_at);
create index ix_vector_backlog_workspace on vector_backlog (workspace_id);
grant select, insert, delete on vector_backlog to clinnexus_runtime;
grant select (id, workspace_id, doc_version_id, requested_at) on vector_backlog to clinnexus_maintenance;
create policy pl_vector_backlog_workspace on vector_backlog
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_vector_backlog_owner on vector_backlog to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
create policy pl_vector_backlog_maintenance on vector_backlog for select to clinnexus_maintenance
    using (current_user = 'clinnexus_maintenance');
alter table vector_backlog enable row level security, force row level security;
--rollback drop table vector_backlog;

--changeset clinnexus:0210-08-index-what-is-published
--comment: Until the job has worked through them, all versions are searched exactly.
insert into vector_backlog (workspace_id, doc_version_id)
select distinct c.workspace_id, c.doc_version_id
from chunks c;
--rollback empty
