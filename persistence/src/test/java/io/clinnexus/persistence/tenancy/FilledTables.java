package io.clinnexus.persistence.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A database with rows in every table, made from the types of the columns: enough for the planner
 * to choose as it does in a workspace in use, without meaning. References are not checked, and the
 * conditions of the columns are taken away first.
 */
final class FilledTables {

  /** The tables that grow with the documents, and how many rows they get. */
  static final Map<String, Integer> GROWING =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("anchor_matches", 20_000),
              Map.entry("anchors", 20_000),
              Map.entry("audit_log", 20_000),
              Map.entry("audit_seals", 20_000),
              Map.entry("chunk_vectors", 2_000),
              Map.entry("chunk_words", 20_000),
              Map.entry("chunks", 5_000),
              Map.entry("conflict_items", 10_000),
              Map.entry("document_versions", 40_000),
              Map.entry("fact_evidence", 20_000),
              Map.entry("facts", 20_000),
              Map.entry("heading_block_topic_assignments", 20_000),
              Map.entry("impact_items", 10_000),
              Map.entry("ingestion_runs", 10_000),
              Map.entry("target_section_maps", 10_000),
              Map.entry("tasks", 10_000),
              Map.entry("topic_evidence", 20_000)));

  private static final int OTHERS = 1_000;
  private static final TreeSet<String> FIXED =
      new TreeSet<>(
          List.of("zone_sets", "zone_crosswalk", "databasechangelog", "databasechangeloglock"));

  private static final String DEFERRED =
      "select conname from pg_constraint where conrelid = '%s'::regclass and condeferrable and contype in ('u', 'p')";

  private FilledTables() {}

  static void fill(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String drop :
          texts(
              statement,
              "select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                  + " from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace")) {
        statement.execute(drop);
      }
      for (String table :
          texts(
              statement,
              "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")) {
        if (!FIXED.contains(table)) {
          statement.execute(insert(statement, table));
        }
      }
      statement.execute("analyze");
    }
  }

  private static String insert(Statement statement, String table) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    try (ResultSet columns =
        statement.executeQuery(
            """
            select a.attname, format_type(a.atttypid, null), y.typtype, y.typcategory,
                   exists (select from pg_index x where x.indrelid = a.attrelid and x.indisprimary and a.attnum = x.indkey[0] and x.indnkeyatts = 1)
            from pg_attribute a join pg_type y on y.oid = a.atttypid
            where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
            order by a.attnum
            """
                .formatted(table))) {
      while (columns.next()) {
        values.put(
            columns.getString(1),
            value(
                columns.getString(1),
                columns.getString(2),
                columns.getString(3),
                columns.getString(4),
                columns.getBoolean(5)));
      }
    }
    return ("insert into %s (%s) select %s from generate_series(1, %d) n %s")
        .formatted(
            table,
            String.join(", ", values.keySet()),
            String.join(", ", values.values()),
            GROWING.getOrDefault(table, OTHERS),
            // partial unique indexes; a rule that is checked at the commit takes no such clause
            texts(statement, DEFERRED.formatted(table)).isEmpty() ? "on conflict do nothing" : "");
  }

  private static String value(String name, String type, String kind, String category, boolean key) {
    if (kind.equals("e")) {
      return "(enum_range(null::%1$s))[1 + n %% cardinality(enum_range(null::%1$s))]"
          .formatted(type);
    }
    if (category.equals("A")) {
      return "'{}'";
    }
    return switch (type) {
      case "uuid" -> key ? id("n") : id(reference(name));
      case "text", "character varying" -> name.startsWith("embedder") ? "'x'" : "'x' || n";
      case "integer", "bigint" -> "n";
      case "smallint" -> "n % 30000";
      case "numeric", "double precision" -> "0.5";
      case "boolean" -> "n % 20 = 0";
      case "jsonb" -> "'{}'";
      case "date" -> "current_date - n % 1000";
      case "timestamp with time zone", "timestamp without time zone" ->
          "now() - n * interval '1 minute'";
      case "bytea" -> "'\\x00'";
      case "vector", "halfvec" -> "array_fill(1 + n, array[1536])::" + type;
      default -> throw new IllegalStateException("no value for " + name + " of type " + type);
    };
  }

  private static String id(String number) {
    return "('00000000-0000-0000-0000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
  }

  /**
   * One workspace has nine rows of ten, a document a thousandth, whatever else is referred to a
   * hundredth.
   */
  private static String reference(String column) {
    return switch (column) {
      case "workspace_id" -> "case when n % 10 = 0 then 2 + n % 7 else 1 end";
      case "document_id" -> "n % 1000 + 1";
      default -> "n % 100 + 1";
    };
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
