package io.clinnexus.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds a revision to the changelog of a checkout: its file, its tag and its ids. */
final class NewRevision {

  private static final int FIRST = 211;
  private static final String ENTRY =
      """

        - include:
            file: db/changelog/%1$s
        - changeSet:
            id: %2$s-99-tag
            author: clinnexus
            changes:
              - tagDatabase:
                  tag: "%2$s"
              - sql:
                  sql: update databasechangelog set tag = '%2$s' where id = '%3$s'
            rollback: empty
      """;

  private final Path changelog;
  private final Clock clock;

  /** Makes one for the folder that holds master.yaml. */
  NewRevision(Path changelog, Clock clock) {
    this.changelog = changelog;
    this.clock = clock;
  }

  /**
   * Writes a revision of one empty changeset.
   *
   * @return the file
   * @throws MigrationRefused when the message makes no name or the folder is no changelog
   */
  Path write(String message) {
    return write(message, List.of(emptyChangeset(message)), List.of());
  }

  /** Returns a changeset that somebody must fill. */
  static DraftChangeset emptyChangeset(String message) {
    return new DraftChangeset(
        message,
        List.of(),
        "Say why, what is locked and for how long, and what the rollback loses.",
        List.of(),
        List.of());
  }

  /**
   * Writes a revision.
   *
   * @param byHand what the changesets lack and a person must add
   * @return the file
   */
  Path write(String message, List<DraftChangeset> changesets, List<String> byHand) {
    String slug = DraftChangeset.slug(message);
    if (!slug.contains("-")) {
      throw new MigrationRefused(
          "The message names the revision, with two words or more in Latin letters, for example: \"add study region\".");
    }
    try {
      String revision = next();
      String name = "%d/%s-%s.sql".formatted(LocalDate.now(clock).getYear(), revision, slug);
      List<String> ids = new ArrayList<>();
      List<String> lines = header(revision, message, byHand);
      for (DraftChangeset changeset : changesets) {
        String id = changeset.id(revision, ids.size() + 1);
        ids.add(id);
        lines.add("");
        lines.addAll(changeset.lines(id));
      }
      Path file = changelog.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, lines, StandardOpenOption.CREATE_NEW);
      append("master.yaml", ENTRY.formatted(name, revision, ids.get(ids.size() - 1)));
      ids.add(revision + "-99-tag");
      append("revisions.txt", String.join("\n", ids) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(changelog.resolve(file), text, StandardOpenOption.APPEND);
  }

  private static List<String> header(String revision, String message, List<String> byHand) {
    List<String> lines = new ArrayList<>();
    lines.add("--liquibase formatted sql");
    lines.add("");
    lines.add("-- Revision %s: %s".formatted(revision, message.replaceAll("\\s+", " ").strip()));
    byHand.forEach(what -> lines.add("-- By hand: " + what.replaceAll("\\s+", " ")));
    return lines;
  }

  private String next() throws IOException {
    if (!Files.isRegularFile(changelog.resolve("master.yaml"))) {
      throw new MigrationRefused("There is no changelog in " + changelog + ".");
    }
    try (Stream<Path> files = Files.walk(changelog, 2)) {
      int last =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.matches("\\d{4}-.*\\.sql"))
              .mapToInt(file -> Integer.parseInt(file.substring(0, 4)))
              .max()
              .orElse(0);
      return "%04d".formatted(Math.max(FIRST, last + 1));
    }
  }
}
