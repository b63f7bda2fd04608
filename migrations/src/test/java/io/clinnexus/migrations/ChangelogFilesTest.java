package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the changelog files to the rules that Liquibase itself does not check. */
class ChangelogFilesTest {

  private static final Path ROOT = Path.of("src/main/resources");
  private static final Path CHANGELOG = ROOT.resolve("db/changelog");
  private static final Pattern INCLUDE = Pattern.compile("file: (\\S+)");
  private static final Pattern TAG_ID = Pattern.compile(" id: (\\S+)");
  private static final Pattern CHANGESET =
      Pattern.compile(
          "--changeset clinnexus:(\\S+)( context:seed| runInTransaction:false| splitStatements:false| stripComments:false)*");

  @Test
  void the_master_includes_every_file_in_the_order_of_the_revisions() throws IOException {
    List<String> included = includes();
    try (Stream<Path> files = Files.walk(CHANGELOG)) {
      assertThat(included)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(file -> file.toString().endsWith(".sql"))
                  .map(file -> ROOT.relativize(file).toString())
                  .toList());
    }
    assertThat(included.stream().map(ChangelogFilesTest::revision)).isSorted();
    assertThat(included)
        .allMatch(
            file -> file.matches("db/changelog/(history|seed|\\d{4})/\\d{4}-[a-z0-9-]+\\.sql"));
  }

  @Test
  void the_list_of_changesets_is_the_changelog_in_order() throws IOException {
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(CHANGELOG.resolve("master.yaml"))) {
      Matcher include = INCLUDE.matcher(line);
      if (include.find()) {
        expected.addAll(ids(include.group(1)));
      }
      Matcher tag = TAG_ID.matcher(line);
      if (tag.find()) {
        expected.add(tag.group(1));
      }
    }
    assertThat(KnownChangesets.ofThisBuild().ids()).isEqualTo(expected).doesNotHaveDuplicates();
  }

  @Test
  void every_revision_is_followed_by_its_tag_which_is_also_written_on_its_last_changeset()
      throws IOException {
    String master = Files.readString(CHANGELOG.resolve("master.yaml"));
    for (String file : includes()) {
      String revision = revision(file);
      List<String> ids = ids(file);
      assertThat(master)
          .contains(
              """
                - include:
                    file: %1$s
                - changeSet:
                    id: %2$s-99-tag
                    author: clinnexus
                    changes:
                      - tagDatabase:
                          tag: "%2$s"
                      - sql:
                          sql: update databasechangelog set tag = '%2$s' where id = '%3$s'
                    rollback: empty
              """
                  .formatted(file, revision, ids.get(ids.size() - 1)));
    }
  }

  @Test
  void every_changeset_is_numbered_within_its_revision_and_has_a_rollback() throws IOException {
    for (String file : includes()) {
      List<String> ids = ids(file);
      for (int i = 0; i < ids.size(); i++) {
        assertThat(ids.get(i))
            .matches("%s-%02d-[a-z0-9]+(-[a-z0-9]+)+".formatted(revision(file), i + 1));
      }
      List<List<String>> bodies = bodies(file);
      assertThat(bodies).hasSameSizeAs(ids);
      assertThat(bodies)
          .as(file)
          .allMatch(body -> body.stream().anyMatch(line -> line.startsWith("--rollback ")));
    }
  }

  @Test
  void no_prose_reads_as_a_directive() throws IOException {
    // Liquibase takes "-- rollback is lossy" for a rollback
    Pattern directive =
        Pattern.compile(
            "(?i)--\\s+(rollback|changeset|comment|precondition\\S*|property|validCheckSum|ignore\\S*)\\b.*");
    for (String file : includes()) {
      assertThat(Files.readAllLines(ROOT.resolve(file)))
          .as(file)
          .noneMatch(line -> directive.matcher(line).matches());
    }
  }

  @Test
  void an_empty_rollback_is_explained() throws IOException {
    for (String file : includes()) {
      for (List<String> body : bodies(file)) {
        if (body.contains("--rollback empty")) {
          assertThat(body).as(file).anyMatch(line -> line.startsWith("--comment: "));
        }
      }
    }
  }

  private static List<String> includes() throws IOException {
    return Files.readAllLines(CHANGELOG.resolve("master.yaml")).stream()
        .map(INCLUDE::matcher)
        .filter(Matcher::find)
        .map(include -> include.group(1))
        .toList();
  }

  private static String revision(String file) {
    return Path.of(file).getFileName().toString().substring(0, 4);
  }

  private static List<String> ids(String file) throws IOException {
    return Files.readAllLines(ROOT.resolve(file)).stream()
        .map(CHANGESET::matcher)
        .filter(Matcher::matches)
        .map(changeset -> changeset.group(1))
        .toList();
  }

  private static List<List<String>> bodies(String file) throws IOException {
    List<List<String>> bodies = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve(file))) {
      if (line.startsWith("--changeset ")) {
        bodies.add(new ArrayList<>());
      } else if (!bodies.isEmpty()) {
        bodies.get(bodies.size() - 1).add(line);
      }
    }
    return bodies;
  }
}
