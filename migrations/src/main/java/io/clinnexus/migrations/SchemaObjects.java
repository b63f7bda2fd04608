package io.clinnexus.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every object of a schema, in the order of {@link SchemaObject.Kind}, and what differs between two
 * of them.
 *
 * <p>{@link Catalogue} tells the same objects in one line each, for the golden files; here they can
 * also be made and taken away.
 */
record SchemaObjects(List<SchemaObject> objects) {

  private static final String QUERY = "db/schema-objects.sql";
  private static final Pattern EXECUTE = Pattern.compile("execute on function (.*) to public");

  SchemaObjects {
    objects = List.copyOf(objects);
  }

  /** Reads the current schema of a session. */
  static SchemaObjects read(Connection connection) throws SQLException {
    List<SchemaObject> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query())) {
      while (rows.next()) {
        found.add(
            new SchemaObject(
                SchemaObject.Kind.valueOf(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                details(rows.getArray(4)),
                rows.getString(5),
                rows.getString(6)));
      }
    }
    found.sort(Comparator.comparing(SchemaObject::kind)); // stable
    return new SchemaObjects(found);
  }

  /**
   * Reads what a build expects of every database at its head, one line for each object: kind,
   * table, name and details, parted by tabs. Applications compare it when they start.
   */
  static List<String> expectedLines(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query())) {
      while (rows.next()) {
        if (rows.getString(7) != null) {
          lines.add(
              String.join(
                  "\t",
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(7)));
        }
      }
    }
    lines.sort(String::compareTo);
    return lines;
  }

  /**
   * Returns what must be done to this schema to make it the other one: first what goes, then what
   * is made or changed, then what could go only when nothing used it any more.
   */
  List<SchemaDifference> differencesTo(SchemaObjects other) {
    Map<String, SchemaObject> mine = byKey();
    Map<String, SchemaObject> theirs = other.byKey();
    List<SchemaDifference> gone = new ArrayList<>();
    for (SchemaObject object : objects) {
      if (!theirs.containsKey(object.key()) && !comesWithAnother(theirs, object)) {
        gone.add(0, SchemaDifference.unexpected(object));
      }
    }
    List<SchemaDifference> all = new ArrayList<>();
    gone.stream().filter(difference -> !isUsedByColumns(difference)).forEach(all::add);
    for (SchemaObject object : other.objects) {
      SchemaObject now = mine.get(object.key());
      if (now == null && !comesWithAnother(mine, object)) {
        all.add(SchemaDifference.missing(object));
      } else if (now != null && !now.details().equals(object.details())) {
        all.add(SchemaDifference.different(now, object));
      }
    }
    gone.stream().filter(SchemaObjects::isUsedByColumns).forEach(all::add);
    return all;
  }

  private static boolean isUsedByColumns(SchemaDifference difference) {
    return switch (difference.object().kind()) {
      case EXTENSION, TYPE, SEQUENCE, FUNCTION -> true;
      default -> false;
    };
  }

  /** A column comes and goes with its table, and everybody may execute a new function. */
  private static boolean comesWithAnother(Map<String, SchemaObject> schema, SchemaObject object) {
    if (object.kind() == SchemaObject.Kind.COLUMN) {
      return !schema.containsKey(
          SchemaObject.Kind.TABLE + " " + object.table() + " " + object.table());
    }
    Matcher execute = EXECUTE.matcher(object.name());
    return object.kind() == SchemaObject.Kind.GRANT
        && execute.matches()
        && !schema.containsKey(SchemaObject.Kind.FUNCTION + "  " + execute.group(1));
  }

  private Map<String, SchemaObject> byKey() {
    Map<String, SchemaObject> byKey = new LinkedHashMap<>();
    objects.forEach(object -> byKey.put(object.key(), object));
    return byKey;
  }

  private static List<String> details(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static String query() {
    try (InputStream in = SchemaObjects.class.getClassLoader().getResourceAsStream(QUERY)) {
      if (in == null) {
        throw new IllegalStateException(QUERY + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
