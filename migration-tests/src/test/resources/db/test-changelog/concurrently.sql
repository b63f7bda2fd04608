--liquibase formatted sql

--changeset clinnexus:9000-01-create-index-concurrently runInTransaction:false
drop index concurrently if exists ix_users_name;
create index concurrently ix_users_name on users (name);
--rollback drop index ix_users_name;
