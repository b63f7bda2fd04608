-- Makes the login of the applications and the two group roles it acts as. It may run any number of times, by the owner
-- of the database, before or after the migrations; psql and JDBC both take it as it stands. The session says who:
--   clinnexus.runtime_user, clinnexus.runtime_password
-- The login owns nothing. What it may do it has from clinnexus_runtime; to look across workspaces it must say
-- `set role clinnexus_maintenance`. A superuser sets the password of an existing login again, anyone else leaves it.
do $roles$
declare
    login text := current_setting('clinnexus.runtime_user');
    secret text := current_setting('clinnexus.runtime_password');
    is_superuser boolean := (select rolsuper from pg_roles where rolname = current_user);
    group_role text;
begin
    if login = current_user then
        raise notice 'The applications log in as the owner %: nothing to make.', login;
        return;
    end if;
    foreach group_role in array array['clinnexus_runtime', 'clinnexus_maintenance'] loop
        begin
            if not exists (select from pg_roles where rolname = group_role) then
                execute format('create role %I nologin', group_role);
            end if;
        exception when duplicate_object or unique_violation then
            null; -- another session was faster
        end;
    end loop;
    begin
        if not exists (select from pg_roles where rolname = login) then
            execute format('create role %I login password %L', login, secret);
        elsif is_superuser and not (select rolsuper from pg_roles where rolname = login) then
            execute format('alter role %I login password %L', login, secret);
        end if;
    exception when duplicate_object or unique_violation or internal_error then
        null; -- internal_error: another session changes the same role now
    end;
    begin
        if not pg_has_role(login, 'clinnexus_runtime', 'member') then
            execute format('grant clinnexus_runtime to %I', login);
        end if;
        if not pg_has_role(login, 'clinnexus_maintenance', 'member') then
            execute format('grant clinnexus_maintenance to %I', login)
                || case when current_setting('server_version_num')::integer >= 160000 then ' with inherit false, set true' else '' end;
        end if;
    exception when unique_violation or internal_error then
        null;
    end;
exception when insufficient_privilege then
    raise exception 'The login % of the applications cannot be made: %', login, sqlerrm
        using errcode = 'insufficient_privilege',
              hint = format('Let an administrator of the server run: create role clinnexus_runtime nologin; '
                  'create role clinnexus_maintenance nologin; create role %I login password ''...''; '
                  'grant clinnexus_runtime, clinnexus_maintenance to %I;', login, login);
end
$roles$;
