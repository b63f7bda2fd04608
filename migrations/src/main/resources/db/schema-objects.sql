-- Every object of the current schema, with what tells it from another of its name, and with the statements that make it
-- and take it away: kind, table, name, details, create, drop. Names of the owner and of the schema are left out, so that two
-- databases can be compared. The last column is what a build expects of every database, the details that are not the usual
-- ones on one line; it is null for what a server may have or lack: extensions, event triggers, comments, rights of other roles. Left out are the tables of the migration tools (but not the rights to them) and whatever an
-- extension brought.
with administrator as (
    select coalesce((select c.relowner from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relname = 'databasechangelog'),
                    current_user::regrole::oid) as id
), relation as (
    select c.*, pg_get_userbyid(c.relowner) as owner
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace
      and c.relname not in ('databasechangelog', 'databasechangeloglock', 'alembic_version')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), col as (
    select t.oid as table_oid, t.relname, a.attname, a.attnum, a.attacl,
           format_type(a.atttypid, a.atttypmod) as type,
           case when a.attcollation not in (0, y.typcollation) then a.attcollation::regcollation::text end as collation,
           a.attnotnull,
           case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_value,
           case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated,
           case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
           case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end as storage,
           case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' else 'default' end as compression
    from relation t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    join pg_type y on y.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    where t.relkind in ('r', 'p')
), clause as (
    select c.*, format('%I %s', c.attname, c.type)
            || coalesce(' collate ' || c.collation, '')
            || coalesce(' default ' || c.default_value, '')
            || coalesce(' generated always as (' || c.generated || ') stored', '')
            || coalesce(' generated ' || c.identity || ' as identity', '')
            || case when c.attnotnull then ' not null' else '' end as text
    from col c
), our_function as (
    select p.*, pg_get_userbyid(p.proowner) as owner, format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as signature
    from pg_proc p
    where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
), right_given as (
    select c.oid, c.relname as table_name,
           case c.relkind when 'S' then 'sequence ' else '' end || format('%I', c.relname) as target,
           '' as columns, c.owner, g.*
    from relation c
    cross join lateral aclexplode(c.relacl) g
    union all
    select c.oid, c.relname, format('%I', c.relname), '', pg_get_userbyid(c.relowner), g.*
    from pg_class c
    cross join lateral aclexplode(c.relacl) g
    where c.relnamespace = current_schema()::regnamespace and c.relname = 'databasechangelog'
    union all
    select t.oid, t.relname, format('%I', t.relname), format(' (%I)', c.attname), t.owner, g.*
    from col c
    join relation t on t.oid = c.table_oid
    cross join lateral aclexplode(c.attacl) g
    union all
    select p.oid, '', 'function ' || p.signature, '', p.owner, g.*
    from our_function p
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
    union all
    select n.oid, '', format('schema %I', n.nspname), '', pg_get_userbyid(n.nspowner), g.*
    from pg_namespace n
    cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g
    where n.nspname = current_schema()
), object (kind, table_name, name, details, creating, dropping, position) as (
    select 'EXTENSION', '', e.extname::text, array['version: ' || e.extversion],
           format('create extension %I', e.extname), format('drop extension %I', e.extname), e.oid::bigint
    from pg_extension e
    union all
    select 'TYPE', '', y.typname, array_agg('label: ' || e.enumlabel order by e.enumsortorder),
           format('create type %I as enum (%s)', y.typname, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)),
           format('drop type %I', y.typname), y.oid::bigint
    from pg_type y
    join pg_enum e on e.enumtypid = y.oid
    where y.typnamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = y.oid and d.deptype = 'e')
    group by y.oid, y.typname
    union all
    select 'TYPE', '', y.typname, array['domain: ' || x.text],
           format('create domain %I as %s', y.typname, x.text), format('drop domain %I', y.typname), y.oid::bigint
    from pg_type y
    cross join lateral (
        select format_type(y.typbasetype, y.typtypmod) || coalesce(' default ' || y.typdefault, '')
            || case when y.typnotnull then ' not null' else '' end
            || coalesce((select string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid, true)), '' order by k.conname)
                         from pg_constraint k where k.contypid = y.oid and k.contype = 'c'), '') as text
    ) x
    where y.typtype = 'd' and y.typnamespace = current_schema()::regnamespace
    union all
    select 'TYPE', '', t.relname, array['composite: ' || x.text],
           format('create type %I as (%s)', t.relname, x.text), format('drop type %I', t.relname), t.oid::bigint
    from relation t
    cross join lateral (
        select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum) as text
        from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    ) x
    where t.relkind = 'c'
    union all
    select 'SEQUENCE', '', t.relname, array['options: ' || x.text],
           format('create sequence %I %s', t.relname, x.text), format('drop sequence %I', t.relname), t.oid::bigint
    from relation t
    join pg_sequence s on s.seqrelid = t.oid
    cross join lateral (
        select format('as %s start with %s increment by %s minvalue %s maxvalue %s cache %s %s', format_type(s.seqtypid, null),
            s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then 'cycle' else 'no cycle' end) as text
    ) x
    where not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'i')
    union all
    select 'TABLE', t.relname, t.relname,
           array['owner: ' || case when t.relowner = (select id from administrator) then 'the owner' else t.owner end,
                 'kept: ' || case t.relpersistence when 'u' then 'unlogged' else 'logged' end,
                 'replica identity: ' || case t.relreplident when 'd' then 'default' when 'f' then 'full' when 'n' then 'nothing' else 'index' end,
                 'options: ' || coalesce(array_to_string(t.reloptions, ', '), 'none')],
           'create ' || case t.relpersistence when 'u' then 'unlogged ' else '' end || format('table %I (', t.relname)
               || coalesce((select E'\n    ' || string_agg(c.text, E',\n    ' order by c.attnum) || E'\n' from clause c where c.table_oid = t.oid), '') || ')'
               || coalesce(' with (' || array_to_string(t.reloptions, ', ') || ')', ''),
           format('drop table %I', t.relname), t.oid::bigint
    from relation t
    where t.relkind in ('r', 'p', 'f')
    union all
    select 'COLUMN', c.relname, c.attname,
           array['type: ' || c.type, 'collation: ' || coalesce(c.collation, 'default'),
                 'null: ' || case when c.attnotnull then 'refused' else 'allowed' end,
                 'default: ' || coalesce(c.default_value, 'none'), 'generated: ' || coalesce(c.generated, 'no'),
                 'identity: ' || coalesce(c.identity, 'no'), 'storage: ' || c.storage, 'compression: ' || c.compression],
           format('alter table %I add column %s', c.relname, c.text), format('alter table %I drop column %I', c.relname, c.attname),
           c.table_oid::bigint * 2000 + c.attnum
    from clause c
    union all
    select 'FUNCTION', '', p.signature,
           array['definition: ' || x.text, 'owner: ' || case when p.proowner = (select id from administrator) then 'the owner' else p.owner end],
           x.text || case when x.text = '' or has_function_privilege('public', p.oid, 'execute') then ''
                          else format(E';\nrevoke execute on function %s from public', p.signature) end,
           format('drop %s %s', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, p.signature), p.oid::bigint
    from our_function p
    cross join lateral (
        select case when p.prokind = 'a' then ''
                    else rtrim(replace(pg_get_functiondef(p.oid), format('%I.%I(', current_schema(), p.proname), format('%I(', p.proname)), E'\n') end as text
    ) x
    union all
    select 'CONSTRAINT', t.relname, k.conname,
           array['definition: ' || pg_get_constraintdef(k.oid, true)]
               || case when exists (select from pg_trigger g where g.tgconstraint = k.oid and g.tgenabled <> 'O') then array['triggers: disabled'] else array[]::text[] end,
           format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid, true)),
           format('alter table %I drop constraint %I', t.relname, k.conname),
           position(k.contype::text in 'puxcf') * 10000000000 + k.oid::bigint
    from pg_constraint k
    join relation t on t.oid = k.conrelid
    where k.contype in ('p', 'u', 'x', 'c', 'f')
    union all
    select 'INDEX', t.relname, i.relname,
           array['definition: ' || pg_get_indexdef(i.oid, 0, true), 'state: ' || case when x.indisvalid and x.indisready then 'valid' else 'invalid' end],
           pg_get_indexdef(i.oid, 0, true), format('drop index %I', i.relname), i.oid::bigint
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join relation t on t.oid = x.indrelid
    where not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
    union all
    select 'VIEW', t.relname, t.relname,
           array['definition: ' || rtrim(pg_get_viewdef(t.oid, true), ';'), 'options: ' || coalesce(array_to_string(t.reloptions, ', '), 'none'),
                 'owner: ' || case when t.relowner = (select id from administrator) then 'the owner' else t.owner end],
           format('create %s %I%s as%s%s', case t.relkind when 'm' then 'materialized view' else 'view' end, t.relname,
               coalesce(' with (' || array_to_string(t.reloptions, ', ') || ')', ''), E'\n', rtrim(pg_get_viewdef(t.oid, true), ';'))
               || coalesce((select string_agg(format(E';\ngrant %s on %I to %s', lower(g.privilege_type), t.relname,
                                                     case when g.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end), ''
                                              order by g.privilege_type, g.grantee)
                            from aclexplode(t.relacl) g where g.grantee <> t.relowner), ''),
           format('drop %s %I', case t.relkind when 'm' then 'materialized view' else 'view' end, t.relname), t.oid::bigint
    from relation t
    where t.relkind in ('v', 'm')
    union all
    select 'STATISTICS', t.relname, s.stxname, array['definition: ' || x.text], x.text, format('drop statistics %I', s.stxname), s.oid::bigint
    from pg_statistic_ext s
    join relation t on t.oid = s.stxrelid
    cross join lateral (select replace(pg_get_statisticsobjdef(s.oid), format('%I.', current_schema()), '') as text) x
    union all
    select 'TRIGGER', t.relname, g.tgname,
           array['definition: ' || pg_get_triggerdef(g.oid, true), 'state: ' || x.state],
           pg_get_triggerdef(g.oid, true) || case g.tgenabled when 'O' then '' else format(E';\nalter table %I %s trigger %I', t.relname, x.state, g.tgname) end,
           format('drop trigger %I on %I', g.tgname, t.relname), g.oid::bigint
    from pg_trigger g
    join relation t on t.oid = g.tgrelid
    cross join lateral (select case g.tgenabled when 'O' then 'enable' when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end as state) x
    where not g.tgisinternal
    union all
    select 'RULE', t.relname, r.rulename, array['definition: ' || pg_get_ruledef(r.oid, true)], rtrim(pg_get_ruledef(r.oid, true), ';'),
           format('drop rule %I on %I', r.rulename, t.relname), r.oid::bigint
    from pg_rewrite r
    join relation t on t.oid = r.ev_class
    where r.rulename <> '_RETURN'
    union all
    select 'ROW_SECURITY', t.relname, t.relname,
           array['enabled: ' || t.relrowsecurity, 'forced: ' || t.relforcerowsecurity],
           format('alter table %I %s row level security, %s row level security', t.relname,
               case when t.relrowsecurity then 'enable' else 'disable' end, case when t.relforcerowsecurity then 'force' else 'no force' end),
           format('alter table %I disable row level security, no force row level security', t.relname), t.oid::bigint
    from relation t
    where t.relrowsecurity or t.relforcerowsecurity
    union all
    select 'POLICY', t.relname, p.polname, array['definition: ' || x.text],
           format('create policy %I on %I %s', p.polname, t.relname, x.text), format('drop policy %I on %I', p.polname, t.relname), p.oid::bigint
    from pg_policy p
    join relation t on t.oid = p.polrelid
    cross join lateral (
        select case when p.polpermissive then '' else 'as restrictive ' end
            || 'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
            || ' to ' || (select string_agg(case when r = 0 then 'public' when r = t.relowner and r = (select id from administrator) then 'current_user'
                                                 else format('%I', pg_get_userbyid(r)) end, ', ' order by pg_get_userbyid(r))
                          from unnest(p.polroles) r)
            || coalesce(E'\n    using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
            || coalesce(E'\n    with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as text
    ) x
    union all
    select 'GRANT', g.table_name, format('%s%s on %s to %s', lower(g.privilege_type), g.columns, g.target, x.grantee),
           array['grantable: ' || g.is_grantable],
           format('grant %s%s on %s to %s', lower(g.privilege_type), g.columns, g.target, x.grantee) || case when g.is_grantable then ' with grant option' else '' end,
           format('revoke %s%s on %s from %s', lower(g.privilege_type), g.columns, g.target, x.grantee), g.oid::bigint
    from right_given g
    cross join lateral (select case when g.grantee = 0 then 'public' else format('%I', pg_get_userbyid(g.grantee)) end as grantee) x
    where pg_get_userbyid(g.grantee) <> g.owner
    union all
    select 'COMMENT', t.relname, x.target, array['text: ' || d.description],
           format('comment on %s is %L', x.target, d.description), format('comment on %s is null', x.target), t.oid::bigint * 2000 + d.objsubid
    from pg_description d
    join relation t on t.oid = d.objoid and d.classoid = 'pg_class'::regclass
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.objsubid and d.objsubid > 0
    cross join lateral (
        select case when a.attname is not null then format('column %I.%I', t.relname, a.attname)
                    else case t.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'i' then 'index' when 'S' then 'sequence' else 'table' end
                        || format(' %I', t.relname) end as target
    ) x
    union all
    select 'EVENT_TRIGGER', '', e.evtname, array['definition: ' || x.text, 'state: ' || y.state],
           format('create event trigger %I %s', e.evtname, x.text)
               || case e.evtenabled when 'O' then '' else format(E';\nalter event trigger %I %s', e.evtname, y.state) end,
           format('drop event trigger %I', e.evtname), e.oid::bigint
    from pg_event_trigger e
    cross join lateral (
        select format('on %s%s execute function %s()', e.evtevent,
            coalesce(' when tag in (' || (select string_agg(quote_literal(tag), ', ') from unnest(e.evttags) tag) || ')', ''), e.evtfoid::regproc) as text
    ) x
    cross join lateral (select case e.evtenabled when 'O' then 'enable' when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end as state) y
    where not exists (select from pg_depend d where d.classid = 'pg_event_trigger'::regclass and d.objid = e.oid and d.deptype = 'e')
)
select kind, table_name, name, details, creating, dropping,
       case when kind not in ('EXTENSION', 'EVENT_TRIGGER', 'COMMENT') and (kind <> 'GRANT' or name ~ ' to clinnexus_(runtime|maintenance)$')
            then regexp_replace(coalesce((
                     select string_agg(d.text, '; ' order by d.place)
                     from unnest(details) with ordinality d (text, place)
                     where d.text not in ('owner: the owner', 'kept: logged', 'replica identity: default', 'options: none', 'collation: default',
                         'null: allowed', 'default: none', 'generated: no', 'identity: no', 'storage: extended', 'compression: default',
                         'state: valid', 'state: enable', 'grantable: false')
                 ), ''), '\s+', ' ', 'g')
       end as expected
from object
order by position, name
