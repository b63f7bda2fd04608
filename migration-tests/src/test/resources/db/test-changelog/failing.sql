--liquibase formatted sql

--changeset clinnexus:9001-01-works
create table works (id uuid);
--rollback drop table no_such_table;

--changeset clinnexus:9001-02-fails
create table begun (id uuid);
create table workspaces (id uuid);
--rollback drop table workspaces;

--changeset clinnexus:9001-03-never-reached
create table never_reached (id uuid);
--rollback drop table never_reached;
