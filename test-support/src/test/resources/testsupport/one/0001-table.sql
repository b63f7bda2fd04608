--liquibase formatted sql

--changeset test:0001-01-create-extension
create extension if not exists vector;
--rollback empty

--changeset test:0001-02-create-note
create table note_one (id bigint primary key, written_at timestamptz not null default now());
--rollback drop table note_one;
