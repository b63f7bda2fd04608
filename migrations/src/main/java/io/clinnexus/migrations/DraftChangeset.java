package io.clinnexus.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A changeset of formatted SQL, before somebody has read it.
 *
 * @param title what it does, verb first; it becomes the end of the id
 * @param attributes what Liquibase must know, for example runInTransaction:false
 * @param comment the reason or what is lost, or empty
 * @param statements without semicolons at the end
 * @param rollback the statements that undo them; none are written as "empty"
 */
record DraftChangeset(
    String title,
    List<String> attributes,
    String comment,
    List<String> statements,
    List<String> rollback) {

  private static final int LONGEST_SLUG = 60;
  private static final List<String> ONLINE = List.of("runInTransaction:false");
  private static final List<String> AS_IT_STANDS =
      List.of("splitStatements:false", "stripComments:false");

  DraftChangeset {
    attributes = List.copyOf(attributes);
    statements = List.copyOf(statements);
    rollback = List.copyOf(rollback);
  }

  /** Returns the changesets that bring a difference about; none when a person must. */
  static List<DraftChangeset> of(SchemaDifference difference) {
    List<String> forth = difference.statements();
    List<String> back = difference.reversed().statements();
    if (forth.isEmpty()) {
      return List.of();
    }
    SchemaObject object = difference.object();
    String verb = difference.isMissing() ? "create" : difference.isUnexpected() ? "drop" : "change";
    String where = object.kind() == SchemaObject.Kind.COLUMN ? object.table() + " " : "";
    String title = "%s %s %s%s".formatted(verb, object.kind().word(), where, object.name());
    return switch (object.kind()) {
      case INDEX -> List.of(new DraftChangeset(title, ONLINE, "", online(forth), online(back)));
      case CONSTRAINT -> constraint(difference, title);
      case FUNCTION, RULE -> List.of(new DraftChangeset(title, AS_IT_STANDS, "", forth, back));
      case TABLE, COLUMN ->
          List.of(
              new DraftChangeset(
                  title,
                  List.of(),
                  difference.isUnexpected()
                      ? "Lossy: the rollback brings it back without its values."
                      : "",
                  forth,
                  back));
      default ->
          List.of(
              new DraftChangeset(
                  title,
                  List.of(),
                  back.isEmpty() ? "Nothing to roll back: no statement undoes it." : "",
                  forth,
                  back));
    };
  }

  /** Readers and writers go on; what a build that was cut off left behind goes first. */
  private static List<String> online(List<String> statements) {
    List<String> online = new ArrayList<>();
    for (String statement : statements) {
      if (statement.startsWith("drop index ")) {
        online.add(statement.replaceFirst("^drop index ", "drop index concurrently if exists "));
      } else {
        String name = statement.replaceFirst("(?s)^CREATE (?:UNIQUE )?INDEX (\\S+) ON .*", "$1");
        String drop = "drop index concurrently if exists " + name;
        if (!online.contains(drop)) {
          online.add(drop);
        }
        online.add(
            statement
                .replaceFirst("^CREATE INDEX ", "create index concurrently ")
                .replaceFirst("^CREATE UNIQUE INDEX ", "create unique index concurrently "));
      }
    }
    return online;
  }

  /** A rule over rows that are there already is checked apart, without keeping writers out. */
  private static List<DraftChangeset> constraint(SchemaDifference difference, String title) {
    SchemaObject object = difference.object();
    String definition = object.detail("definition");
    List<String> forth = difference.statements();
    List<String> back = difference.reversed().statements();
    boolean checksRows = definition.startsWith("FOREIGN KEY") || definition.startsWith("CHECK");
    if (!difference.isMissing() || !checksRows || definition.endsWith(" NOT VALID")) {
      return List.of(new DraftChangeset(title, List.of(), "", forth, back));
    }
    String notValid = forth.get(0) + " not valid";
    String validate = object.dropping().replaceFirst(" drop constraint ", " validate constraint ");
    return List.of(
        new DraftChangeset(title, List.of(), "", List.of(notValid), back),
        new DraftChangeset(
            "validate " + object.name(),
            List.of(),
            "",
            List.of(validate),
            List.of(object.dropping(), notValid)));
  }

  /** Returns the id, as the n-th of its revision. */
  String id(String revision, int number) {
    return "%s-%02d-%s".formatted(revision, number, slug(title));
  }

  /** Returns the lines of the file. */
  List<String> lines(String id) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(" ", prepend("--changeset clinnexus:" + id, attributes)));
    if (!comment.isEmpty()) {
      lines.add("--comment: " + comment);
    }
    if (statements.isEmpty()) {
      lines.add("-- The statements come here.");
    }
    statements.forEach(statement -> lines.addAll((statement + ";").lines().toList()));
    if (rollback.isEmpty()) {
      lines.add("--rollback empty");
    }
    rollback.stream()
        .flatMap(statement -> (statement + ";").lines())
        .forEach(line -> lines.add("--rollback " + line));
    return lines;
  }

  private static List<String> prepend(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  /** Makes words with hyphens of a text; whatever is no Latin letter or digit parts words. */
  static String slug(String text) {
    String words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.length() <= LONGEST_SLUG
        ? words
        : words.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
  }
}
