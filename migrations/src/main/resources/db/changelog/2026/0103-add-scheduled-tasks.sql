--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- Released before there was a lint; stays as it was released.

-- Revision 0103: the table of db-scheduler 16.12, which runs the background jobs.

--changeset clinnexus:0103-01-create-scheduled-tasks
--comment: Columns and types are the library's; only the names of key and indexes are ours. Rows are jobs that wait or
-- run. Lossy: the rollback drops them.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index ix_scheduled_tasks_priority_execution_time on scheduled_tasks (priority desc, execution_time);
--rollback drop table scheduled_tasks;
