--liquibase formatted sql

--changeset clinnexus:9002-01-needs-what-is-not-there
--preconditions onFail:HALT onError:HALT
--precondition-sql-check expectedResult:1 select case count(*) when 1 then 1 else ('Install it; found: ' || count(*))::integer end from pg_available_extensions where name = 'no_such_extension'
create extension no_such_extension;
--rollback empty
