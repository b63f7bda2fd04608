package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/**
 * Keeps released changesets as they are: databases hold their checksums and refuse another.
 *
 * <p>With -Dclinnexus.release=NNNN the changesets up to that revision are written down as released;
 * those that are written down stay as they are.
 */
class FrozenChecksumsTest {

  private static final Path RELEASED = Path.of("src/test/resources/released-changesets.txt");
  private static final String INSTEAD =
      "%s is released, and was changed: every database that has it would refuse the next upgrade. Take the change back,"
          + " and write a new revision that does what you want: ./clinnexus db new-migration \"short message\"";

  @Test
  void no_released_changeset_was_edited_moved_or_removed() throws Exception {
    Map<String, String> now = checksums();
    String release = System.getProperty("clinnexus.release", "");
    if (!release.isEmpty()) {
      write(release, now);
    }
    List<String> released = Files.readAllLines(RELEASED);

    assertThat(edited(released, now)).isEmpty();
    List<String> order = released.stream().map(line -> line.split(" ")[0]).toList();
    assertThat(List.copyOf(now.keySet()).subList(0, order.size()))
        .as("released changesets come first, in their order")
        .isEqualTo(order);
  }

  @Test
  void an_edited_changeset_is_answered_with_what_to_do_instead() {
    List<String> released = List.of("0001-01-create-tables 9:aaa", "0001-02-create-index 9:bbb");
    Map<String, String> now =
        Map.of("0001-01-create-tables", "9:aaa", "0001-02-create-index", "9:ccc");

    assertThat(edited(released, now))
        .containsExactly(INSTEAD.formatted("0001-02-create-index"))
        .allMatch(sentence -> sentence.contains("db new-migration"));
  }

  private static List<String> edited(List<String> released, Map<String, String> now) {
    List<String> edited = new ArrayList<>();
    for (String line : released) {
      String[] idAndSum = line.split(" ");
      if (!idAndSum[1].equals(now.get(idAndSum[0]))) {
        edited.add(INSTEAD.formatted(idAndSum[0]));
      }
    }
    return edited;
  }

  private static Map<String, String> checksums() throws LiquibaseException {
    ClassLoaderResourceAccessor resources =
        new ClassLoaderResourceAccessor(Migrator.class.getClassLoader());
    Map<String, String> sums = new LinkedHashMap<>();
    for (ChangeSet changeSet :
        ChangeLogParserFactory.getInstance()
            .getParser(Migrator.CHANGELOG, resources)
            .parse(Migrator.CHANGELOG, new ChangeLogParameters(), resources)
            .getChangeSets()) {
      sums.put(changeSet.getId(), changeSet.generateCheckSum(ChecksumVersion.latest()).toString());
    }
    return sums;
  }

  private static void write(String release, Map<String, String> now) throws IOException {
    List<String> known = KnownChangesets.ofThisBuild().upTo(release);
    assertThat(known).as("changesets up to " + release).isNotEmpty();
    List<String> lines =
        new ArrayList<>(Files.exists(RELEASED) ? Files.readAllLines(RELEASED) : List.of());
    known.stream().skip(lines.size()).map(id -> id + " " + now.get(id)).forEach(lines::add);
    Files.write(RELEASED, lines);
  }
}
