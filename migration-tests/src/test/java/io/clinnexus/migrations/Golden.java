package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The catalogue of each revision, as a file.
 *
 * <p>With -Dclinnexus.golden.write=true the files are written instead of compared; look at the
 * difference before you commit it. A revision that has been released never changes.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Returns the number of the last revision. */
  static String headRevision() {
    List<String> revisions = KnownChangesets.ofThisBuild().revisions();
    return revisions.get(revisions.size() - 1);
  }

  static List<String> ofHead() {
    return of(headRevision());
  }

  static List<String> of(String revision) {
    try {
      return Files.readAllLines(FOLDER.resolve(revision + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void compare(String revision, List<String> catalogue) {
    if (Boolean.getBoolean("clinnexus.golden.write")) {
      write(revision, catalogue);
    }
    assertThat(catalogue).as("catalogue of revision " + revision).isEqualTo(of(revision));
  }

  private static void write(String revision, List<String> catalogue) {
    try {
      Files.write(FOLDER.resolve(revision + ".txt"), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
