--liquibase formatted sql

-- squawk-ignore-file adding-foreign-key-constraint, adding-not-nullable-field, constraint-missing-not-valid, require-concurrent-index-creation
-- Released before there was a lint; stays as it was released.

-- Revision 0102: an ingestion run has a life: queued, running, then succeeded, failed or cancelled.
-- The older column status stays as it was (ok, failed, partial): a run that is not finished carries partial, a
-- succeeded one ok, a failed or cancelled one failed. started_at stays not null: until a worker claims the run it
-- holds the time of queuing.

--changeset clinnexus:0102-01-add-ingestion-run-state
--comment: Runs of the past are over: an old run that stayed partial was never finished, so it has failed. Lossy:
-- the rollback drops the states; what is left is status.
alter table ingestion_runs
    add column state text;
update ingestion_runs
set state = case status when 'ok' then 'succeeded' else 'failed' end;
alter table ingestion_runs
    alter column state set not null,
    add constraint ck_ingestion_runs_state check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled'));
--rollback alter table ingestion_runs
--rollback     drop constraint ck_ingestion_runs_state,
--rollback     drop column state;

--changeset clinnexus:0102-02-add-ingestion-run-attempt
--comment: How often a worker has claimed the run; 0 while it was never claimed. Runs of the past were tried once.
-- Lossy: the rollback drops the numbers.
alter table ingestion_runs
    add column attempt integer not null default 1,
    add constraint ck_ingestion_runs_attempt check (attempt >= 0);
alter table ingestion_runs
    alter column attempt set default 0;
--rollback alter table ingestion_runs
--rollback     drop constraint ck_ingestion_runs_attempt,
--rollback     drop column attempt;

--changeset clinnexus:0102-03-create-ingestion-fencing-token
--comment: Each claim draws a number from here; a later claim always has a greater one.
create sequence ingestion_fencing_token as bigint;
--rollback drop sequence ingestion_fencing_token;

--changeset clinnexus:0102-04-add-ingestion-run-fencing-token
--comment: The token of the claim that may publish this run; null while it was never claimed. The transaction that
-- publishes compares it under a row lock, so a worker that lost its claim cannot write. Lossy: the rollback
-- drops it.
alter table ingestion_runs
    add column fencing_token bigint;
--rollback alter table ingestion_runs
--rollback     drop column fencing_token;

--changeset clinnexus:0102-05-add-ingestion-run-request
--comment: When the run was asked for and by whom; null when the user is unknown or gone. Runs of the past were queued
-- when they started. Lossy: the rollback drops both.
alter table ingestion_runs
    add column queued_at timestamptz not null default now(),
    add column requested_by uuid;
update ingestion_runs set queued_at = started_at;
alter table ingestion_runs
    add constraint fk_ingestion_runs_requested_by_users
        foreign key (requested_by) references users (id) on delete set null;
--rollback alter table ingestion_runs
--rollback     drop column requested_by,
--rollback     drop column queued_at;

--changeset clinnexus:0102-06-add-ingestion-run-progress
--comment: Why it failed, as a stable code, and how far it is, for those who watch. Lossy: the rollback drops both.
alter table ingestion_runs
    add column error_code text,
    add column progress_json jsonb not null default '{}'::jsonb;
--rollback alter table ingestion_runs
--rollback     drop column progress_json,
--rollback     drop column error_code;

--changeset clinnexus:0102-07-unique-active-ingestion-run
--comment: One active run for each version: a second request while one is queued or running is refused.
create unique index uq_ingestion_runs_active_doc_version on ingestion_runs (doc_version_id) where state in ('queued', 'running');
--rollback drop index uq_ingestion_runs_active_doc_version;
