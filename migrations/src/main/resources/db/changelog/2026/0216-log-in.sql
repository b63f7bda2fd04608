--liquibase formatted sql

-- squawk-ignore-file require-enum-value-ordering
-- Nothing is ordered by role, so the place of the new one means nothing.

-- Revision 0216: who may log in, and with what. Users get a password or an identity of an OpenID Connect issuer; access_tokens holds
-- API keys, sessions and invitations, as SHA-256 only. Before a caller is known there is no workspace, so what authentication reads
-- it reads through functions that answer for one presented secret, address or identity, and for nothing else.

--changeset clinnexus:0216-01-add-role-auditor
--comment: Reads everything and changes nothing. The rollback ends the memberships of auditors: no other role reads only.
alter type workspace_role add value 'auditor';
--rollback delete from memberships where role = 'auditor';
--rollback alter type workspace_role rename to workspace_role_of_0216;
--rollback create type workspace_role as enum ('admin', 'writer', 'clinops', 'qa');
--rollback alter table memberships alter column role type workspace_role using role::text::workspace_role;
--rollback drop type workspace_role_of_0216;

--changeset clinnexus:0216-02-add-logins-to-users
--comment: Lossy: the rollback drops passwords and identities.
alter table users
    add column password_hash text,
    add column password_changed_at timestamp with time zone,
    add column issuer text,
    add column subject text,
    add constraint ck_users_issuer_subject check ((issuer is null) = (subject is null)) not valid,
    add constraint ck_users_password check ((password_hash is null) = (password_changed_at is null)) not valid;
--rollback alter table users
--rollback     drop constraint ck_users_password,
--rollback     drop constraint ck_users_issuer_subject,
--rollback     drop column subject,
--rollback     drop column issuer,
--rollback     drop column password_changed_at,
--rollback     drop column password_hash;

--changeset clinnexus:0216-03-validate-logins-of-users
alter table users validate constraint ck_users_issuer_subject;
alter table users validate constraint ck_users_password;
--rollback alter table users
--rollback     drop constraint ck_users_issuer_subject,
--rollback     drop constraint ck_users_password,
--rollback     add constraint ck_users_issuer_subject check ((issuer is null) = (subject is null)) not valid,
--rollback     add constraint ck_users_password check ((password_hash is null) = (password_changed_at is null)) not valid;

--changeset clinnexus:0216-04-index-identities-of-users runInTransaction:false
drop index concurrently if exists uq_users_issuer_subject;
create unique index concurrently uq_users_issuer_subject on users (issuer, subject);
--rollback drop index concurrently if exists uq_users_issuer_subject;

--changeset clinnexus:0216-05-hide-logins-of-users
--comment: The applications see of a member what other members see; hashes and identities they may set and never read.
revoke select, update on users from clinnexus_runtime;
grant select (id, email, name, is_active, created_at, password_changed_at) on users to clinnexus_runtime;
grant update (email, name, is_active, password_hash, password_changed_at, issuer, subject) on users to clinnexus_runtime;
--rollback revoke select (id, email, name, is_active, created_at, password_changed_at) on users from clinnexus_runtime;
--rollback revoke update (email, name, is_active, password_hash, password_changed_at, issuer, subject) on users from clinnexus_runtime;
--rollback grant select, update on users to clinnexus_runtime;

--changeset clinnexus:0216-06-create-access-tokens
--comment: A new and empty table, so its indexes lock nobody out. A token ends with the membership it belongs to. Lossy: the rollback drops all tokens.
create table access_tokens (
    id uuid not null,
    workspace_id uuid not null,
    user_id uuid not null,
    kind text not null,
    name text,
    prefix text not null,
    secret_hash bytea not null,
    scopes text[] not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    constraint pk_access_tokens primary key (id),
    constraint uq_access_tokens_secret_hash unique (secret_hash),
    constraint fk_access_tokens_user_id_memberships foreign key (user_id, workspace_id) references memberships (user_id, workspace_id) on delete cascade,
    constraint ck_access_tokens_kind check (kind in ('api_key', 'session', 'invitation')),
    constraint ck_access_tokens_name check ((name is not null) = (kind = 'api_key')),
    constraint ck_access_tokens_scopes check (scopes <@ array['read', 'write', 'review', 'admin']),
    constraint ck_access_tokens_secret_hash check (octet_length(secret_hash) = 32),
    constraint ck_access_tokens_expires_at check (expires_at > created_at)
);
comment on table access_tokens is 'API keys, sessions and invitations; of the secret only its SHA-256.';
-- squawk-ignore require-concurrent-index-creation
create index ix_access_tokens_user on access_tokens (user_id, workspace_id);
-- squawk-ignore require-concurrent-index-creation
create index ix_access_tokens_workspace_created on access_tokens (workspace_id, created_at, id);
grant insert, delete on access_tokens to clinnexus_runtime;
grant select (id, workspace_id, user_id, kind, name, prefix, scopes, created_at, expires_at, revoked_at, last_used_at) on access_tokens to clinnexus_runtime;
grant update (revoked_at, last_used_at) on access_tokens to clinnexus_runtime;
create policy pl_access_tokens_workspace on access_tokens
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_access_tokens_owner on access_tokens to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table access_tokens enable row level security, force row level security;
--rollback drop table access_tokens;

--changeset clinnexus:0216-07-create-authentication-functions splitStatements:false
--comment: Each answers with what belongs to the one secret, address, identity or person that it is asked for. They run with the rights of the
-- owner, whom forced policies bind like anybody, so each says for its own duration that the owner is at work.
create function find_access_token(presented bytea)
    returns table (id uuid, workspace_id uuid, user_id uuid, kind text, name text, prefix text, scopes text[], created_at timestamp with time zone,
        expires_at timestamp with time zone, revoked_at timestamp with time zone, last_used_at timestamp with time zone, role workspace_role,
        is_active boolean)
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    before text := coalesce(current_setting('clinnexus.owner_at_work', true), '');
begin
    perform set_config('clinnexus.owner_at_work', 'on', true);
    return query
        select t.id, t.workspace_id, t.user_id, t.kind, t.name, t.prefix, t.scopes, t.created_at, t.expires_at, t.revoked_at, t.last_used_at,
            m.role, u.is_active
        from access_tokens t
        join memberships m on m.user_id = t.user_id and m.workspace_id = t.workspace_id
        join users u on u.id = t.user_id
        where t.secret_hash = presented;
    perform set_config('clinnexus.owner_at_work', before, true);
end
$$;

create function find_login(address text)
    returns table (user_id uuid, password_hash text, is_active boolean)
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    before text := coalesce(current_setting('clinnexus.owner_at_work', true), '');
begin
    perform set_config('clinnexus.owner_at_work', 'on', true);
    return query
        select u.id, u.password_hash, u.is_active
        from users u
        where lower(u.email) = lower(address);
    perform set_config('clinnexus.owner_at_work', before, true);
end
$$;

create function find_identity(of_issuer text, of_subject text)
    returns table (user_id uuid, password_hash text, is_active boolean)
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    before text := coalesce(current_setting('clinnexus.owner_at_work', true), '');
begin
    perform set_config('clinnexus.owner_at_work', 'on', true);
    return query
        select u.id, null::text, u.is_active
        from users u
        where u.issuer = of_issuer and u.subject = of_subject;
    perform set_config('clinnexus.owner_at_work', before, true);
end
$$;

create function list_memberships(person uuid)
    returns table (workspace_id uuid, name text, role workspace_role, created_at timestamp with time zone)
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    before text := coalesce(current_setting('clinnexus.owner_at_work', true), '');
begin
    perform set_config('clinnexus.owner_at_work', 'on', true);
    return query
        select m.workspace_id, w.name::text, m.role, m.created_at
        from memberships m
        join workspaces w on w.id = m.workspace_id
        where m.user_id = person
        order by m.created_at, m.workspace_id;
    perform set_config('clinnexus.owner_at_work', before, true);
end
$$;

revoke all on function find_access_token(bytea), find_login(text), find_identity(text, text), list_memberships(uuid) from public;
grant execute on function find_access_token(bytea), find_login(text), find_identity(text, text), list_memberships(uuid) to clinnexus_runtime;
--rollback drop function list_memberships(uuid);
--rollback drop function find_identity(text, text);
--rollback drop function find_login(text);
--rollback drop function find_access_token(bytea);
