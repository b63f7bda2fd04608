package io.clinnexus.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema of a database as PostgreSQL's catalogue tells it, one line for each column,
 * constraint, index, ENUM type and other object, in an order that does not depend on when it was
 * made.
 *
 * <p>Left out are the tables of the migration tools and whatever belongs to an extension.
 */
final class Catalogue {

  private static final String OURS =
      " n.nspname = current_schema() and t.relname not in ('databasechangelog', 'databasechangeloglock', 'alembic_version')";

  private static final List<String> QUERIES =
      List.of(
          // the number is the position among the living columns, so a column dropped and added
          // again is seen
          """
          select format('column %I.%s %I %s%s%s', t.relname,
                   lpad(row_number() over (partition by t.oid order by a.attnum)::text, 2, '0'),
                   a.attname, format_type(a.atttypid, a.atttypmod),
                   case when a.attnotnull then ' not null' else '' end,
                   coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
          from pg_class t
          join pg_namespace n on n.oid = t.relnamespace
          join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
          where t.relkind in ('r', 'p', 'v', 'm') and
          """
              + OURS,
          """
          select format('constraint %I.%I %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
          from pg_constraint c
          join pg_class t on t.oid = c.conrelid
          join pg_namespace n on n.oid = t.relnamespace
          where c.contype <> 'n' and
          """
              + OURS,
          """
          select format('index %I.%I %s', t.relname, i.relname, pg_get_indexdef(i.oid))
          from pg_index x
          join pg_class i on i.oid = x.indexrelid
          join pg_class t on t.oid = x.indrelid
          join pg_namespace n on n.oid = t.relnamespace
          where
          """
              + OURS,
          """
          select format('enum %I %s', y.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
          from pg_type y
          join pg_namespace n on n.oid = y.typnamespace
          join pg_enum e on e.enumtypid = y.oid
          where n.nspname = current_schema()
          group by y.typname
          """,
          """
          select format('sequence %I %s', t.relname, format_type(s.seqtypid, null))
          from pg_sequence s
          join pg_class t on t.oid = s.seqrelid
          join pg_namespace n on n.oid = t.relnamespace
          where
          """
              + OURS,
          """
          select format('trigger %I.%I', t.relname, g.tgname)
          from pg_trigger g
          join pg_class t on t.oid = g.tgrelid
          join pg_namespace n on n.oid = t.relnamespace
          where not g.tgisinternal and
          """
              + OURS,
          """
          select format('function %I', p.proname)
          from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = current_schema()
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          """,
          """
          select format('row security %I%s', t.relname, case when t.relforcerowsecurity then ' forced' else '' end)
          from pg_class t
          join pg_namespace n on n.oid = t.relnamespace
          where t.relrowsecurity and
          """
              + OURS,
          // the owner has another name everywhere
          """
          select format('policy %I.%I for %s to %s%s%s', t.relname, p.policyname, lower(p.cmd),
                   (select string_agg(case when r = pg_get_userbyid(t.relowner) then 'owner' else r end, ', ' order by r)
                    from unnest(p.roles) r),
                   coalesce(' using ' || regexp_replace(p.qual, '\\s+', ' ', 'g'), ''),
                   coalesce(' with check ' || regexp_replace(p.with_check, '\\s+', ' ', 'g'), ''))
          from pg_policies p
          join pg_class t on t.relname = p.tablename
          join pg_namespace n on n.oid = t.relnamespace and n.nspname = p.schemaname
          where
          """
              + OURS,
          """
          select format('grant %I%s to %s: %s', t.relname, coalesce('.' || t.attname, ''), r.rolname,
                   string_agg(lower(a.privilege_type), ', ' order by a.privilege_type))
          from (
            select t.relname, t.relnamespace, null as attname, t.relacl as acl from pg_class t
            union all
            select t.relname, t.relnamespace, c.attname, c.attacl
            from pg_class t
            join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
          ) t
          join pg_namespace n on n.oid = t.relnamespace
          cross join lateral aclexplode(t.acl) a
          join pg_roles r on r.oid = a.grantee and r.rolname in ('clinnexus_runtime', 'clinnexus_maintenance')
          where
          """
              + OURS
              + " group by t.relname, t.attname, r.rolname");

  private Catalogue() {}

  /** Reads the current schema of a session, sorted. */
  static List<String> read(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    }
    lines.sort(String::compareTo);
    return lines;
  }
}
