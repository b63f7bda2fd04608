package io.clinnexus.persistence.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the changesets recorded in the database compare with those this build was made for.
 *
 * @param missing changesets of this build that the database lacks, in their order
 * @param unknown changesets of the database that this build does not know, in their order
 */
record DatabaseRevision(State state, List<String> missing, List<String> unknown) {

  private static final String MIGRATE =
      "Run ./clinnexus db migrate (or mvn -pl migrations liquibase:update).";

  enum State {
    CURRENT,
    NOT_MIGRATED,
    BEHIND,
    AHEAD
  }

  static DatabaseRevision compare(List<String> expected, Collection<String> recorded) {
    Set<String> missing = new LinkedHashSet<>(expected);
    missing.removeAll(recorded);
    Set<String> unknown = new LinkedHashSet<>(recorded);
    expected.forEach(unknown::remove);
    return new DatabaseRevision(
        state(recorded, missing, unknown), List.copyOf(missing), List.copyOf(unknown));
  }

  private static State state(
      Collection<String> recorded, Set<String> missing, Set<String> unknown) {
    if (recorded.isEmpty()) {
      return State.NOT_MIGRATED;
    }
    if (!unknown.isEmpty()) {
      return State.AHEAD;
    }
    return missing.isEmpty() ? State.CURRENT : State.BEHIND;
  }

  /** One line for the person who started the application. */
  String describe() {
    return switch (state) {
      case CURRENT -> "The database is at the revision of this build.";
      case NOT_MIGRATED -> "The database is not migrated yet. " + MIGRATE;
      case BEHIND ->
          "The database is behind this build by "
              + missing.size()
              + " changeset(s), beginning with "
              + missing.get(0)
              + ". "
              + MIGRATE;
      case AHEAD ->
          "The database is ahead of this build, which does not know "
              + String.join(", ", unknown)
              + ". Start the build that matches the database.";
    };
  }
}
