package io.clinnexus.persistence.tenancy;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that hold the data of workspaces, as the catalogue tells them. */
final class TenantTables {

  private TenantTables() {}

  /** Every table with a column workspace_id. */
  static Set<String> withWorkspace(JdbcTemplate owner) {
    return new TreeSet<>(
        owner.queryForList(
            "select c.table_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = current_schema() and c.column_name = 'workspace_id'"
                + " and t.table_type = 'BASE TABLE'",
            String.class));
  }

  /** Every table and view of ours, whatever it holds. */
  static Set<String> all(JdbcTemplate owner) {
    return new TreeSet<>(
        owner.queryForList(
            "select c.relname from pg_class c where c.relkind in ('r', 'p', 'v', 'm')"
                + " and c.relnamespace = to_regnamespace(current_schema())"
                + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype ="
                + " 'e')",
            String.class));
  }
}
