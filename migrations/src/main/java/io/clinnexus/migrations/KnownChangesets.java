package io.clinnexus.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The changesets that this build knows, oldest first.
 *
 * @param ids their ids, as the history table records them
 */
record KnownChangesets(List<String> ids) {

  /** The list on the class path; a test keeps it equal to the changelog. */
  static final String RESOURCE = "db/changelog/revisions.txt";

  private static final String TAG = "-99-tag";

  KnownChangesets {
    ids = List.copyOf(ids);
  }

  /** Reads the list that was built in. */
  static KnownChangesets ofThisBuild() {
    try (InputStream in = KnownChangesets.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new KnownChangesets(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the numbers of the revisions, oldest first. */
  List<String> revisions() {
    return ids.stream().filter(id -> id.endsWith(TAG)).map(KnownChangesets::revisionOf).toList();
  }

  /** Returns the ids up to the end of a revision. */
  List<String> upTo(String revision) {
    return ids.subList(0, ids.indexOf(revision + TAG) + 1);
  }

  /** Returns the number of the revision that a changeset belongs to. */
  static String revisionOf(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }
}
