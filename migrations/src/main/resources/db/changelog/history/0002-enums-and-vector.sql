--liquibase formatted sql

-- Revision 0002: embeddings become vectors, two free-text document types become the ENUM, work lists get indexes.

--changeset clinnexus:0002-01-convert-chunk-embedding-to-vector
--comment: Every existing array must have exactly 1536 elements. Lossy: a vector keeps single precision, so
-- the rollback gives back arrays of single-precision values.
alter table chunks
    alter column embedding type vector(1536) using embedding::vector(1536);
--rollback alter table chunks
--rollback     alter column embedding type double precision[] using embedding::real[]::double precision[];

--changeset clinnexus:0002-02-convert-generation-run-target-doc-type
--comment: Fails by intention when a row holds a value that is not a document type: such a value was never valid.
alter table generation_runs
    alter column target_doc_type type document_type using target_doc_type::document_type;
--rollback alter table generation_runs
--rollback     alter column target_doc_type type varchar using target_doc_type::varchar;

--changeset clinnexus:0002-03-convert-impact-item-affected-doc-type
--comment: Fails by intention when a row holds a value that is not a document type: such a value was never valid.
alter table impact_items
    alter column affected_doc_type type document_type using affected_doc_type::document_type;
--rollback alter table impact_items
--rollback     alter column affected_doc_type type varchar using affected_doc_type::varchar;

--changeset clinnexus:0002-04-create-chunk-embedding-index
--comment: Built by one process: parallel HNSW builds of pgvector before 0.8.2 can overflow a buffer.
set local max_parallel_maintenance_workers = 0;
create index idx_chunks_embedding_hnsw on chunks using hnsw (embedding vector_cosine_ops) with (m = 16, ef_construction = 64);
--rollback drop index idx_chunks_embedding_hnsw;

--changeset clinnexus:0002-05-create-work-list-indexes
create index ix_document_versions_ingestion_status on document_versions (ingestion_status);
create index ix_facts_status on facts (status);
create index ix_generation_runs_status on generation_runs (status);
create index ix_generated_sections_qc_status on generated_sections (qc_status);
create index ix_conflicts_status on conflicts (status);
create index ix_conflicts_severity on conflicts (severity);
create index ix_tasks_status on tasks (status);
create index ix_tasks_type on tasks (type);
create index ix_section_maps_status on section_maps (status);
--rollback drop index ix_section_maps_status;
--rollback drop index ix_tasks_type;
--rollback drop index ix_tasks_status;
--rollback drop index ix_conflicts_severity;
--rollback drop index ix_conflicts_status;
--rollback drop index ix_generated_sections_qc_status;
--rollback drop index ix_generation_runs_status;
--rollback drop index ix_facts_status;
--rollback drop index ix_document_versions_ingestion_status;
