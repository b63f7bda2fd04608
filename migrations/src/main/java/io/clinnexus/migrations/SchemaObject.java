package io.clinnexus.migrations;

import java.util.List;
import java.util.Locale;

/**
 * One object of a schema: what it is, its name, and what tells it from another of that name.
 *
 * @param kind what it is
 * @param table the table it belongs to, or empty
 * @param name its name within the kind and the table
 * @param details what can differ, each as "label: value"
 * @param creating the statement that makes it, or empty when there is none; several are parted by a
 *     semicolon
 * @param dropping the statement that takes it away
 */
record SchemaObject(
    Kind kind, String table, String name, List<String> details, String creating, String dropping) {

  /** The kinds, in an order in which a schema can be built. */
  enum Kind {
    /** What the server brings. */
    EXTENSION,
    /** An ENUM, a domain or a composite type. */
    TYPE,
    /** A sequence that is not a column's identity. */
    SEQUENCE,
    /** A table, without its columns. */
    TABLE,
    /** A column of a table. */
    COLUMN,
    /** A function or procedure. */
    FUNCTION,
    /** A primary key, unique rule, check or reference. */
    CONSTRAINT,
    /** An index that no constraint made. */
    INDEX,
    /** A view, plain or materialized. */
    VIEW,
    /** Extended statistics. */
    STATISTICS,
    /** A trigger of a table. */
    TRIGGER,
    /** A rewrite rule. */
    RULE,
    /** Whether policies bind, and whether they bind the owner. */
    ROW_SECURITY,
    /** A policy of row-level security. */
    POLICY,
    /** One right of one role. */
    GRANT,
    /** A comment on a table or a column. */
    COMMENT,
    /** A trigger of the database. */
    EVENT_TRIGGER;

    /** Returns the word for people. */
    String word() {
      return switch (this) {
        case ROW_SECURITY -> "row security";
        case EVENT_TRIGGER -> "event trigger";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  SchemaObject {
    details = List.copyOf(details);
  }

  /** Returns what names the object in a database. */
  String key() {
    return kind + " " + table + " " + name;
  }

  /** Names the object for people. */
  String label() {
    boolean known = table.isEmpty() || table.equals(name) || name.contains(table);
    return kind.word() + " " + (known ? name : table + "." + name);
  }

  /** Returns the value of a detail, or empty when it has none. */
  String detail(String label) {
    String prefix = label + ": ";
    return details.stream()
        .filter(detail -> detail.startsWith(prefix))
        .map(detail -> detail.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }
}
