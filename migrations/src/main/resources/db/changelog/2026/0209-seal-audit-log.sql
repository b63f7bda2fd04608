--liquibase formatted sql

-- Revision 0209: the audit log can only grow, and every row of a workspace is chained to the one before it by SHA-256.
-- The chain stands in a table of its own and is written after the commit, in batches: a chain that is extended inside
-- the writing transaction lets the writers of a workspace wait for each other's commits (measured: 831 against 5,799
-- transactions a second with 32 writers).

--changeset clinnexus:0209-01-add-audit-reason
--comment: Why something was changed, and which request changed it. Lossy: the rollback drops both.
alter table audit_log
    add column reason text,
    add column request_id text,
    add constraint ck_audit_log_reason check (reason is null or btrim(reason) <> '') not valid;
--rollback alter table audit_log
--rollback     drop constraint ck_audit_log_reason,
--rollback     drop column request_id,
--rollback     drop column reason;

--changeset clinnexus:0209-02-create-audit-seals
--comment: One row for each sealed row of the log, gap-free from 1 in each workspace. The table is new, so its indexes lock nobody out. Lossy: the rollback drops the
-- seals; sealing again gives the same hashes, in the order of the rows' times.
create table audit_seals (
    workspace_id uuid not null,
    sequence bigint not null,
    audit_log_id uuid not null,
    previous_hash bytea not null,
    row_hash bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint pk_audit_seals primary key (workspace_id, sequence),
    constraint uq_audit_seals_audit_log_id unique (audit_log_id),
    constraint fk_audit_seals_audit_log_id_audit_log foreign key (audit_log_id) references audit_log (id) on delete restrict,
    constraint fk_audit_seals_workspace_id_workspaces foreign key (workspace_id) references workspaces (id) on delete restrict,
    constraint ck_audit_seals_sequence check (sequence >= 1),
    constraint ck_audit_seals_previous_hash check (octet_length(previous_hash) = 32),
    constraint ck_audit_seals_row_hash check (octet_length(row_hash) = 32)
);
comment on table audit_seals is 'The hash chain over the audit log of each workspace.';
-- squawk-ignore require-concurrent-index-creation
create index ix_audit_seals_first on audit_seals (workspace_id) where sequence = 1;
--rollback drop table audit_seals;

--changeset clinnexus:0209-03-create-audit-unsealed
--comment: The rows that wait for their seal (a new table: its index locks nobody out); filled by a trigger in the writing transaction, emptied by the sealing.
create table audit_unsealed (
    audit_log_id uuid not null,
    workspace_id uuid not null,
    constraint pk_audit_unsealed primary key (audit_log_id),
    constraint fk_audit_unsealed_audit_log_id_audit_log foreign key (audit_log_id) references audit_log (id) on delete restrict
);
-- squawk-ignore require-concurrent-index-creation
create index ix_audit_unsealed_workspace_id on audit_unsealed (workspace_id);
insert into audit_unsealed (audit_log_id, workspace_id)
select a.id, a.workspace_id from audit_log a;
--rollback drop table audit_unsealed;

--changeset clinnexus:0209-04-create-audit-row-hash splitStatements:false
--comment: What is hashed: the previous hash, then each field as its length in bytes, a colon and its UTF-8 bytes, or a
-- minus sign when it is null. io.clinnexus.domain.auditlog.AuditChain computes the same.
create function audit_field(value text) returns bytea
    language sql immutable parallel safe
    return case when value is null then '\x2d'::bytea else convert_to(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, 'UTF8') end;

create function audit_row_hash(previous_hash bytea, sequence bigint, entry audit_log) returns bytea
    language sql immutable parallel safe
    return sha256(previous_hash
        || audit_field(sequence::text)
        || audit_field(entry.id::text)
        || audit_field(entry.workspace_id::text)
        || audit_field(entry.actor_user_id::text)
        || audit_field(entry.action)
        || audit_field(entry.entity_type)
        || audit_field(entry.entity_id)
        || audit_field(entry.before_json::text)
        || audit_field(entry.after_json::text)
        || audit_field((extract(epoch from entry.created_at) * 1000000)::bigint::text)
        || audit_field(entry.reason)
        || audit_field(entry.request_id));
--rollback drop function audit_row_hash(bytea, bigint, audit_log);
--rollback drop function audit_field(text);

--changeset clinnexus:0209-05-create-seal-audit-log splitStatements:false
--comment: Chains at most so many waiting rows of a workspace, oldest first, and says how many. Callers of one workspace
-- take turns; nobody who writes to the log waits for them. It runs with the rights of the owner: the applications
-- may call it and nothing else.
create function seal_audit_log(workspace uuid, at_most integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    waiting record;
    last_sequence bigint;
    last_hash bytea;
    sealed integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_seals ' || workspace, 0));
    select s.sequence, s.row_hash into last_sequence, last_hash
    from audit_seals s
    where s.workspace_id = workspace
    order by s.sequence desc
    limit 1;
    if not found then
        last_sequence := 0;
        last_hash := sha256('');
    end if;
    for waiting in
        select a.id, a as entry
        from audit_unsealed u
        join audit_log a on a.id = u.audit_log_id
        where u.workspace_id = workspace
          and a.workspace_id = workspace
        order by a.created_at, a.id
        limit at_most
    loop
        last_sequence := last_sequence + 1;
        insert into audit_seals (workspace_id, sequence, audit_log_id, previous_hash, row_hash)
        values (workspace, last_sequence, waiting.id, last_hash, audit_row_hash(last_hash, last_sequence, waiting.entry))
        returning row_hash into last_hash;
        delete from audit_unsealed where audit_log_id = waiting.id;
        sealed := sealed + 1;
    end loop;
    return sealed;
end
$$;
revoke all on function seal_audit_log(uuid, integer) from public;
--rollback drop function seal_audit_log(uuid, integer);

--changeset clinnexus:0209-06-keep-audit-log-append-only splitStatements:false
--comment: The time of a row is the database's, each row waits for its seal, and nothing is changed or removed, not even
-- by the owner of the table. A revision that must touch the table says so: set local clinnexus.audit_log = 'revise'.
create function receive_audit_entry() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    if tg_when = 'BEFORE' then
        new.created_at := clock_timestamp();
        return new;
    end if;
    insert into audit_unsealed (audit_log_id, workspace_id) values (new.id, new.workspace_id);
    return null;
end
$$;

create function refuse_audit_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('clinnexus.audit_log', true) = 'revise' then
        if tg_level = 'ROW' and tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    raise exception 'The audit trail can only grow: % on % is refused.', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_audit_log_time before insert on audit_log for each row execute function receive_audit_entry();
create trigger tr_audit_log_wait after insert on audit_log for each row execute function receive_audit_entry();
create trigger tr_audit_log_no_change before update or delete on audit_log for each row execute function refuse_audit_change();
create trigger tr_audit_log_no_truncate before truncate on audit_log for each statement execute function refuse_audit_change();
create trigger tr_audit_seals_no_change before update or delete on audit_seals for each row execute function refuse_audit_change();
create trigger tr_audit_seals_no_truncate before truncate on audit_seals for each statement execute function refuse_audit_change();
--rollback drop trigger tr_audit_seals_no_truncate on audit_seals;
--rollback drop trigger tr_audit_seals_no_change on audit_seals;
--rollback drop trigger tr_audit_log_no_truncate on audit_log;
--rollback drop trigger tr_audit_log_no_change on audit_log;
--rollback drop trigger tr_audit_log_wait on audit_log;
--rollback drop trigger tr_audit_log_time on audit_log;
--rollback drop function refuse_audit_change();
--rollback drop function receive_audit_entry();

--changeset clinnexus:0209-07-isolate-audit-seals
--comment: The applications read the chain of their workspace and ask for sealing; nothing else. Whoever seals for all
-- workspaces learns which have something to do, and no more.
grant select on audit_seals, audit_unsealed to clinnexus_runtime;
grant execute on function seal_audit_log(uuid, integer) to clinnexus_runtime;
grant select (workspace_id, sequence) on audit_seals to clinnexus_maintenance;
grant select (workspace_id) on audit_unsealed to clinnexus_maintenance;
create policy pl_audit_seals_workspace on audit_seals
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_audit_seals_owner on audit_seals to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
create policy pl_audit_seals_maintenance on audit_seals for select to clinnexus_maintenance
    using (current_user = 'clinnexus_maintenance');
create policy pl_audit_unsealed_workspace on audit_unsealed
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_audit_unsealed_owner on audit_unsealed to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
create policy pl_audit_unsealed_maintenance on audit_unsealed for select to clinnexus_maintenance
    using (current_user = 'clinnexus_maintenance');
alter table audit_seals enable row level security, force row level security;
alter table audit_unsealed enable row level security, force row level security;
--rollback alter table audit_unsealed no force row level security, disable row level security;
--rollback alter table audit_seals no force row level security, disable row level security;
--rollback drop policy pl_audit_unsealed_maintenance on audit_unsealed;
--rollback drop policy pl_audit_unsealed_owner on audit_unsealed;
--rollback drop policy pl_audit_unsealed_workspace on audit_unsealed;
--rollback drop policy pl_audit_seals_maintenance on audit_seals;
--rollback drop policy pl_audit_seals_owner on audit_seals;
--rollback drop policy pl_audit_seals_workspace on audit_seals;
--rollback revoke all on audit_seals, audit_unsealed from clinnexus_runtime, clinnexus_maintenance;
--rollback revoke all on function seal_audit_log(uuid, integer) from clinnexus_runtime;

--changeset clinnexus:0209-08-validate-audit-reason
--comment: Looks at every row while others read and write.
alter table audit_log validate constraint ck_audit_log_reason;
--rollback alter table audit_log
--rollback     drop constraint ck_audit_log_reason,
--rollback     add constraint ck_audit_log_reason check (reason is null or btrim(reason) <> '') not valid;

--changeset clinnexus:0209-09-guard-audit-definition splitStatements:false
--comment: Dropping or altering the tables of the audit trail is refused too. Only a superuser may create an event
-- trigger: where the owner is none, this guard is left out, and the privileges and triggers above are the protection.
create function refuse_audit_definition_change() returns event_trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    touched record;
begin
    if current_setting('clinnexus.audit_log', true) = 'revise' then
        return;
    end if;
    if tg_event = 'sql_drop' then
        for touched in
            select o.object_identity
            from pg_event_trigger_dropped_objects() o
            where o.address_names[1] = 'public'
              and o.address_names[2] in ('audit_log', 'audit_seals')
               or o.object_identity ~ '^(tr_audit_log|tr_audit_seals)_'
        loop
            raise exception 'The audit trail can only grow: dropping % is refused.', touched.object_identity
                using errcode = 'insufficient_privilege';
        end loop;
        return;
    end if;
    if to_regclass('public.audit_log') is null or to_regclass('public.audit_seals') is null then
        raise exception 'The audit trail can only grow: renaming or moving it is refused.'
            using errcode = 'insufficient_privilege';
    end if;
    for touched in
        select c.object_identity
        from pg_event_trigger_ddl_commands() c
        where c.command_tag = 'ALTER TABLE'
          and c.object_identity ~ '^public[.]audit_(log|seals)([.]|$)'
    loop
        raise exception 'The audit trail can only grow: altering % is refused.', touched.object_identity
            using errcode = 'insufficient_privilege';
    end loop;
end
$$;

do $$
begin
    if (select rolsuper from pg_roles where rolname = current_user) then
        create event trigger et_audit_trail_drop on sql_drop execute function refuse_audit_definition_change();
        create event trigger et_audit_trail_alter on ddl_command_end when tag in ('ALTER TABLE')
            execute function refuse_audit_definition_change();
    else
        raise notice 'no event trigger guards the audit trail: % is no superuser', current_user;
    end if;
end
$$;
--rollback drop event trigger if exists et_audit_trail_alter;
--rollback drop event trigger if exists et_audit_trail_drop;
--rollback drop function refuse_audit_definition_change();
