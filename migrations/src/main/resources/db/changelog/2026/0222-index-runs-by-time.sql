--liquibase formatted sql

-- Revision 0222: the runs of a workspace are listed newest first without reading those of all.

--changeset clinnexus:0222-01-index-runs-by-time runInTransaction:false
drop index concurrently if exists ix_ingestion_runs_workspace_queued_at;
create index concurrently ix_ingestion_runs_workspace_queued_at on ingestion_runs (workspace_id, queued_at desc, id);
--rollback drop index concurrently if exists ix_ingestion_runs_workspace_queued_at;
