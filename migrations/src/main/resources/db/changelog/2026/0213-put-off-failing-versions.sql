--liquibase formatted sql

-- Revision 0213: a version that the search index cannot catch up with is put off, and its request says how often it failed and why.

--changeset clinnexus:0213-01-count-attempts-of-the-index
--comment: Until retry_at the job leaves the request alone; a request made later has none and is due at once. The code names the failure and holds
-- no text of a document.
alter table vector_backlog
    add column attempts integer not null default 0,
    add column last_error text,
    add column retry_at timestamp with time zone;
alter table vector_backlog
    add constraint ck_vector_backlog_attempts check (
        attempts >= 0
        and (attempts > 0) = (last_error is not null)
        and (attempts > 0) = (retry_at is not null)
        and char_length(last_error) between 1 and 200
    ) not valid;
grant update (attempts, last_error, retry_at) on vector_backlog to clinnexus_runtime;
grant select (attempts, retry_at) on vector_backlog to clinnexus_maintenance;
--rollback alter table vector_backlog drop column attempts, drop column last_error, drop column retry_at;

--changeset clinnexus:0213-02-validate-attempts-of-the-index
alter table vector_backlog validate constraint ck_vector_backlog_attempts;
--rollback alter table vector_backlog
--rollback     drop constraint ck_vector_backlog_attempts,
--rollback     add constraint ck_vector_backlog_attempts check (
--rollback         attempts >= 0
--rollback         and (attempts > 0) = (last_error is not null)
--rollback         and (attempts > 0) = (retry_at is not null)
--rollback         and char_length(last_error) between 1 and 200
--rollback     ) not valid;
