package io.clinnexus.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a catalogue must say so that the database keeps the workspaces apart. Tables, views and
 * policies are found in the catalogue, so one that is new is judged too.
 */
final class TenantIsolation {

  /** Read by all workspaces alike, or holding ids only; each was decided in ADR 11. */
  static final Set<String> SHARED = Set.of("zone_sets", "zone_crosswalk", "scheduled_tasks");

  /** Tables of the migration tools. */
  private static final Set<String> TOOLS =
      Set.of("databasechangelog", "databasechangeloglock", "alembic_version");

  /** Tenant tables whose workspace is told in another way than by a column. */
  private static final Set<String> BY_OTHER_MEANS = Set.of("workspaces", "users");

  private static final String CURRENT =
      " = (NULLIF(current_setting('clinnexus.workspace_id'::text, true), ''::text))::uuid)";

  private static final String OURS =
      " c.relnamespace = to_regnamespace(current_schema()) and not exists (select from pg_depend d"
          + " where d.objid = c.oid and d.deptype = 'e')";

  private final TestedDatabase database;
  private final List<String> faults = new ArrayList<>();

  private TenantIsolation(TestedDatabase database) {
    this.database = database;
  }

  /** Every fault, one line each. */
  static List<String> faults(TestedDatabase database) {
    TenantIsolation isolation = new TenantIsolation(database);
    isolation.judgeTables();
    isolation.judgeViews();
    isolation.judgePrivileges();
    isolation.judgeRoles();
    return isolation.faults;
  }

  /** The tables that hold the data of workspaces. */
  static Set<String> tenantTables(TestedDatabase database) {
    Set<String> tables =
        new TreeSet<>(
            database.rows(
                "select c.relname from pg_class c where c.relkind in ('r', 'p', 'f') and" + OURS));
    tables.removeAll(SHARED);
    tables.removeAll(TOOLS);
    return tables;
  }

  private void judgeTables() {
    for (String table : tenantTables(database)) {
      if (!BY_OTHER_MEANS.contains(table)) {
        expect(
            table + " needs workspace_id uuid not null",
            "select 1 from pg_attribute a where a.attrelid = '%s'::regclass and a.attname ="
                + " 'workspace_id' and a.attnotnull and a.atttypid = 'uuid'::regtype",
            table);
      }
      expect(
          table + " needs row level security, forced",
          "select 1 from pg_class where oid = '%s'::regclass and relrowsecurity and"
              + " relforcerowsecurity",
          table);
      judgePolicies(table);
    }
  }

  private void judgePolicies(String table) {
    String column = table.equals("workspaces") ? "id" : "workspace_id";
    boolean found = table.equals("users");
    for (String policy :
        database.rows(
            "select policyname, permissive, cmd, case when roles = array[(select tableowner from"
                + " pg_tables t where t.tablename = p.tablename)] then 'owner' else"
                + " array_to_string(roles, ',') end,"
                + " regexp_replace(coalesce(qual, ''), '\\s+', ' ', 'g'),"
                + " regexp_replace(coalesce(with_check, ''), '\\s+', ' ', 'g')"
                + " from pg_policies p where tablename = '"
                + table
                + "' order by 1")) {
      String[] parts = policy.split("\\|", -1);
      String condition = "(" + column + CURRENT;
      boolean ofWorkspace =
          parts[2].equals("ALL")
              && parts[3].equals("public")
              && parts[4].equals(condition)
              && parts[5].equals(condition);
      found |= ofWorkspace;
      if (!ofWorkspace && !allowed(table, parts)) {
        faults.add(table + " has a policy nobody decided: " + policy);
      }
    }
    if (!found) {
      faults.add(table + " needs a policy with USING and WITH CHECK for its workspace");
    }
  }

  private static boolean allowed(String table, String[] policy) {
    String name = policy[0];
    if (name.equals("pl_" + table + "_owner")) {
      String atWork = "(current_setting('clinnexus.owner_at_work'::text, true) = 'on'::text)";
      return policy[3].equals("owner") && policy[4].equals(atWork) && policy[5].equals(atWork);
    }
    if (name.equals("pl_" + table + "_maintenance")) {
      return policy[2].equals("SELECT")
          && policy[3].equals("clinnexus_maintenance")
          && policy[4].equals("(CURRENT_USER = 'clinnexus_maintenance'::name)");
    }
    return table.equals("users")
        && (policy[4].contains("m.workspace_id" + CURRENT) || policy[2].equals("INSERT"));
  }

  private void judgeViews() {
    for (String view :
        database.rows("select c.relname from pg_class c where c.relkind = 'v' and" + OURS)) {
      expect(
          view + " needs security_invoker",
          "select 1 from pg_class where oid = '%s'::regclass and reloptions @>"
              + " array['security_invoker=true']",
          view);
    }
    for (String stored :
        database.rows("select c.relname from pg_class c where c.relkind = 'm' and" + OURS)) {
      faults.add(stored + " is a materialised view, which no policy can guard");
    }
  }

  private void judgePrivileges() {
    faults.addAll(
        database.rows(
            "select c.relname || ' grants nothing to clinnexus_runtime; decide' from pg_class c"
                + " where c.relkind in ('r', 'p', 'v', 'S') and c.relname not in"
                + " ('databasechangeloglock') and not exists (select from aclexplode(c.relacl) a"
                + " where a.grantee = to_regrole('clinnexus_runtime')) and"
                + OURS
                + " order by 1"));
    faults.addAll(
        database.rows(
            "select format('%s grants %s to %s', c.relname, lower(a.privilege_type),"
                + " case a.grantee when 0 then 'public' else a.grantee::regrole::text end)"
                + " from pg_class c cross join lateral aclexplode(c.relacl) a where (a.grantee = 0"
                + " or a.grantee = to_regrole('clinnexus_runtime') and (a.is_grantable or"
                + " a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')"
                + " or c.relname in ('zone_sets', 'zone_crosswalk', 'databasechangelog') and"
                + " a.privilege_type <> 'SELECT'"
                + " or c.relname = 'audit_log' and a.privilege_type not in ('SELECT', 'INSERT'))"
                + " or a.grantee = to_regrole('clinnexus_maintenance')) and"
                + OURS
                + " order by 1"));
  }

  private void judgeRoles() {
    faults.addAll(
        database.rows(
            "select rolname || ' may do more than it needs' from pg_roles where rolname in"
                + " ('clinnexus_runtime', 'clinnexus_maintenance', 'clinnexus_app') and (rolsuper or"
                + " rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1"));
    faults.addAll(
        database.rows(
            "select format('%s owns %s', o.refobjid::regrole, pg_describe_object(o.classid, o.objid,"
                + " o.objsubid)) from pg_shdepend o where o.deptype = 'o' and o.refclassid ="
                + " 'pg_authid'::regclass and o.dbid = (select oid from pg_database where datname ="
                + " current_database()) and pg_has_role('clinnexus_app', o.refobjid, 'member')"
                + " order by 1"));
  }

  private void expect(String fault, String query, String table) {
    if (database.rows(query.formatted(table)).isEmpty()) {
      faults.add(fault);
    }
  }
}
