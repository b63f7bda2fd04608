package io.clinnexus.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object that two schemas do not have alike, and the statements that make the first schema like
 * the second.
 */
final class SchemaDifference {

  private static final int SHOWN = 200;

  private final @Nullable SchemaObject from;
  private final @Nullable SchemaObject to;
  private final SchemaObject object;

  private SchemaDifference(
      @Nullable SchemaObject from, @Nullable SchemaObject to, SchemaObject object) {
    this.from = from;
    this.to = to;
    this.object = object;
  }

  /** Only the second schema has it. */
  static SchemaDifference missing(SchemaObject to) {
    return new SchemaDifference(null, to, to);
  }

  /** Only the first schema has it. */
  static SchemaDifference unexpected(SchemaObject from) {
    return new SchemaDifference(from, null, from);
  }

  /** Both have it, but not alike. */
  static SchemaDifference different(SchemaObject from, SchemaObject to) {
    return new SchemaDifference(from, to, to);
  }

  /** Returns the object, as the second schema has it when it does. */
  SchemaObject object() {
    return object;
  }

  boolean isMissing() {
    return from == null;
  }

  boolean isUnexpected() {
    return to == null;
  }

  /** Returns the same seen from the second schema: what undoes it. */
  SchemaDifference reversed() {
    return new SchemaDifference(to, from, from == null ? object : from);
  }

  /** Says in one line what differs. */
  String describe() {
    SchemaObject is = from;
    SchemaObject shouldBe = to;
    if (is == null) {
      return "missing " + object.label();
    }
    if (shouldBe == null) {
      return "unexpected " + object.label();
    }
    Predicate<String> common = detail -> is.details().contains(detail);
    Predicate<String> expected = detail -> shouldBe.details().contains(detail);
    return "different %s: is [%s], should be [%s]"
        .formatted(
            object.label(),
            oneLine(is.details().stream().filter(expected.negate()).toList()),
            oneLine(shouldBe.details().stream().filter(common.negate()).toList()));
  }

  private static String oneLine(List<String> details) {
    String text = String.join("; ", details).replaceAll("\\s+", " ");
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /**
   * Returns the statements, without a semicolon at the end; empty when SQL cannot say it, and a
   * person must.
   */
  List<String> statements() {
    SchemaObject is = from;
    SchemaObject shouldBe = to;
    if (is == null) {
      return object.creating().isEmpty() ? List.of() : List.of(object.creating());
    }
    if (shouldBe == null) {
      return List.of(is.dropping());
    }
    return switch (object.kind()) {
      case EXTENSION ->
          List.of("alter extension %s update to '%s'".formatted(is.name(), version(shouldBe)));
      case TYPE -> labels(is, shouldBe);
      case SEQUENCE -> List.of(shouldBe.creating().replaceFirst("^create", "alter"));
      case TABLE -> table(is, shouldBe);
      case VIEW -> view(is, shouldBe);
      case COLUMN -> column(is, shouldBe);
      case FUNCTION -> function(is, shouldBe);
      case CONSTRAINT -> constraint(is, shouldBe);
      case ROW_SECURITY, COMMENT -> List.of(shouldBe.creating());
      default -> List.of(is.dropping(), shouldBe.creating());
    };
  }

  private static String version(SchemaObject extension) {
    return extension.detail("version");
  }

  /** Labels can be added, and neither taken away nor moved. */
  private static List<String> labels(SchemaObject is, SchemaObject shouldBe) {
    List<String> kept = new ArrayList<>(shouldBe.details());
    kept.retainAll(is.details());
    if (!kept.equals(is.details()) || !is.details().get(0).startsWith("label: ")) {
      return List.of();
    }
    List<String> statements = new ArrayList<>();
    String previous = "";
    for (String detail : shouldBe.details()) {
      String label = quoted(detail.substring("label: ".length()));
      if (!is.details().contains(detail)) {
        String place =
            previous.isEmpty()
                ? " before " + quoted(is.details().get(0).substring("label: ".length()))
                : " after " + previous;
        statements.add("alter type %s add value %s%s".formatted(is.name(), label, place));
      }
      previous = label;
    }
    return statements;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static List<String> table(SchemaObject is, SchemaObject shouldBe) {
    String alter = "alter table " + identifier(is.name());
    List<String> statements = new ArrayList<>();
    changed(is, shouldBe, "kept").ifPresent(kept -> statements.add(alter + " set " + kept));
    changed(is, shouldBe, "replica identity")
        .filter(identity -> !identity.equals("index"))
        .ifPresent(identity -> statements.add(alter + " replica identity " + identity));
    changed(is, shouldBe, "owner").ifPresent(owner -> statements.add(alter + owner(owner)));
    statements.addAll(options(alter, is, shouldBe));
    return statements;
  }

  private static List<String> view(SchemaObject is, SchemaObject shouldBe) {
    if (changed(is, shouldBe, "definition").isPresent()) {
      return List.of(is.dropping(), shouldBe.creating());
    }
    String alter = "alter view " + identifier(is.name());
    List<String> statements = new ArrayList<>(options(alter, is, shouldBe));
    changed(is, shouldBe, "owner").ifPresent(owner -> statements.add(alter + owner(owner)));
    return statements;
  }

  private static String owner(String owner) {
    return " owner to " + (owner.equals("the owner") ? "current_user" : identifier(owner));
  }

  private static List<String> options(String alter, SchemaObject is, SchemaObject shouldBe) {
    String before = is.detail("options");
    String after = shouldBe.detail("options");
    List<String> statements = new ArrayList<>();
    if (!before.equals(after) && !before.equals("none")) {
      statements.add("%s reset (%s)".formatted(alter, before.replaceAll("=[^,]*", "")));
    }
    if (!before.equals(after) && !after.equals("none")) {
      statements.add("%s set (%s)".formatted(alter, after));
    }
    return statements;
  }

  private static List<String> column(SchemaObject is, SchemaObject shouldBe) {
    if (changed(is, shouldBe, "generated").isPresent()
        || changed(is, shouldBe, "identity").isPresent()) {
      return List.of();
    }
    String column = identifier(is.name());
    String alter = "alter table %s alter column %s".formatted(identifier(is.table()), column);
    List<String> statements = new ArrayList<>();
    boolean otherType =
        changed(is, shouldBe, "type").isPresent() || changed(is, shouldBe, "collation").isPresent();
    boolean otherDefault = changed(is, shouldBe, "default").isPresent();
    String standard = shouldBe.detail("default");
    if (otherType) {
      // a default of the old type need not fit the new one
      if (!is.detail("default").equals("none")) {
        statements.add(alter + " drop default");
      }
      String type = shouldBe.detail("type");
      String collation = shouldBe.detail("collation");
      String collate = collation.equals("default") ? "" : " collate " + collation;
      statements.add("%s type %s%s using %s::%s".formatted(alter, type, collate, column, type));
    }
    if (!standard.equals("none") && (otherDefault || otherType)) {
      statements.add(alter + " set default " + standard);
    } else if (otherDefault && !otherType) {
      statements.add(alter + " drop default");
    }
    changed(is, shouldBe, "null")
        .ifPresent(
            rule ->
                statements.add(alter + (rule.equals("refused") ? " set" : " drop") + " not null"));
    changed(is, shouldBe, "storage")
        .ifPresent(how -> statements.add(alter + " set storage " + how));
    changed(is, shouldBe, "compression")
        .ifPresent(how -> statements.add(alter + " set compression " + how));
    return statements;
  }

  private static List<String> function(SchemaObject is, SchemaObject shouldBe) {
    List<String> statements = new ArrayList<>();
    if (changed(is, shouldBe, "definition").isPresent()) {
      statements.add(shouldBe.creating());
    }
    changed(is, shouldBe, "owner")
        .ifPresent(owner -> statements.add("alter routine " + is.name() + owner(owner)));
    return statements;
  }

  private static List<String> constraint(SchemaObject is, SchemaObject shouldBe) {
    String table = identifier(is.table());
    if (changed(is, shouldBe, "triggers").isPresent()) {
      return List.of("alter table %s enable trigger all".formatted(table));
    }
    String valid = is.detail("definition").replaceFirst(" NOT VALID$", "");
    if (valid.equals(shouldBe.detail("definition"))) {
      return List.of(
          "alter table %s validate constraint %s".formatted(table, identifier(is.name())));
    }
    return List.of(is.dropping(), shouldBe.creating());
  }

  /** Returns the new value of a detail that differs. */
  private static Optional<String> changed(SchemaObject is, SchemaObject shouldBe, String label) {
    String value = shouldBe.detail(label);
    return value.equals(is.detail(label)) ? Optional.empty() : Optional.of(value);
  }

  private static String identifier(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
