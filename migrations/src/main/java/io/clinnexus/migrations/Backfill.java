package io.clinnexus.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change to the rows of one table that is too long for an upgrade: it is made beside it, batch by
 * batch, while the applications work. What is still to do is told by the rows themselves, so it may
 * be cut off anywhere and go on.
 *
 * @param name the name of its file, without the ending
 * @param table the table, which the statements call t
 * @param key the column that the batches follow, unique and not null
 * @param batch how many rows a batch looks at
 * @param todo the condition of a row that is still to change; false once it has
 * @param set the set clause that changes it
 */
record Backfill(String name, String table, String key, int batch, String todo, String set) {

  private static final Pattern LINE = Pattern.compile("--(table|key|batch|todo|set): (.+)");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  Backfill {
    if (!NAME.matcher(table).matches() || !NAME.matcher(key).matches() || batch < 1) {
      throw new MigrationRefused(
          name + ": table and key are plain names, and the batch is at least 1.");
    }
  }

  /** Reads a file of lines such as {@code --table: chunks}; every other line is a remark. */
  static Backfill read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
    try {
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new MigrationRefused("The backfill " + file + " can not be read.", e);
    }
  }

  static Backfill parse(String name, String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher part = LINE.matcher(line);
      if (part.matches() && parts.put(part.group(1), part.group(2).strip()) != null) {
        throw new MigrationRefused(name + ": " + part.group(1) + " stands there twice.");
      }
    }
    return new Backfill(
        name,
        part(name, parts, "table"),
        part(name, parts, "key"),
        number(name, part(name, parts, "batch")),
        part(name, parts, "todo"),
        part(name, parts, "set"));
  }

  private static String part(String name, Map<String, String> parts, String label) {
    String part = parts.get(label);
    if (part == null) {
      throw new MigrationRefused(name + ": the line --" + label + ": is missing.");
    }
    return part;
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new MigrationRefused(name + ": the batch is a number of rows.", e);
    }
  }

  /** Asks how many rows the server thinks there are. */
  String size() {
    return "select greatest(reltuples, 0)::bigint from pg_class where oid = '%s'::regclass"
        .formatted(table);
  }

  /** Asks whether any row is still to change. */
  String rest() {
    return "select exists (select from %s t where %s)".formatted(table, todo);
  }

  /**
   * Changes what is to change of a batch and answers with its last key, how many rows it looked at
   * and how many it changed. Rows that somebody holds are left for the next pass.
   */
  String step(boolean first) {
    return """
        with page as materialized (
            select t.%1$s from %2$s t %5$s order by t.%1$s limit %6$d
        ), due as materialized (
            select t.%1$s from %2$s t where t.%1$s in (select p.%1$s from page p) and (%3$s)
            for no key update skip locked
        ), changed as (
            update %2$s t set %4$s from due d where t.%1$s = d.%1$s returning 1
        )
        select (select p.%1$s::text from page p order by p.%1$s desc limit 1),
               (select count(*) from page), (select count(*) from changed)
        """
        .formatted(key, table, todo, set, first ? "" : "where t." + key + " > ?", batch);
  }
}
