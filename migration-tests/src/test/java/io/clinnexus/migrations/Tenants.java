package io.clinnexus.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two tenants, each with rows in every table, as SQL for the schema of revision 0021. */
final class Tenants {

  private Tenants() {}

  /** Returns the statements for both tenants. */
  static String[] rows() {
    return new String[] {tenant(1), tenant(2)};
  }

  private static String tenant(int digit) {
    try (InputStream in = Tenants.class.getClassLoader().getResourceAsStream("db/tenant.sql")) {
      if (in == null) {
        throw new IllegalStateException("db/tenant.sql is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{n}", String.valueOf(digit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows of every table as JSON objects, by table, sorted. */
  static Map<String, List<String>> contents(TestedDatabase database) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (String table : tables(database)) {
      contents.put(
          table, database.rows("select to_jsonb(t) from %s t order by 1".formatted(table)));
    }
    return contents;
  }

  /** Returns the tables of the schema without those of the migration tools. */
  static List<String> tables(TestedDatabase database) {
    return database.rows(
        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
            + " and relname not like 'databasechangelog%' order by 1");
  }
}
