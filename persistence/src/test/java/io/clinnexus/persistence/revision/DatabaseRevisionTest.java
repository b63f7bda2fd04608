package io.clinnexus.persistence.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseRevisionTest {

  private static final List<String> BUILD = List.of("0001-01-a", "0001-02-b", "0100-01-c");

  @Test
  void the_same_changesets_in_any_order_are_current() {
    DatabaseRevision revision =
        DatabaseRevision.compare(BUILD, List.of("0100-01-c", "0001-01-a", "0001-02-b"));

    assertThat(revision.state()).isEqualTo(DatabaseRevision.State.CURRENT);
  }

  @Test
  void no_changesets_mean_that_nothing_was_migrated() {
    DatabaseRevision revision = DatabaseRevision.compare(BUILD, List.of());

    assertThat(revision.state()).isEqualTo(DatabaseRevision.State.NOT_MIGRATED);
    assertThat(revision.describe())
        .isEqualTo(
            "The database is not migrated yet. Run ./clinnexus db migrate (or mvn -pl migrations"
                + " liquibase:update).");
  }

  @Test
  void a_missing_changeset_is_behind_and_the_command_is_named() {
    DatabaseRevision revision = DatabaseRevision.compare(BUILD, List.of("0001-01-a", "0001-02-b"));

    assertThat(revision.state()).isEqualTo(DatabaseRevision.State.BEHIND);
    assertThat(revision.describe())
        .isEqualTo(
            "The database is behind this build by 1 changeset(s), beginning with 0100-01-c. Run"
                + " ./clinnexus db migrate (or mvn -pl migrations liquibase:update).");
  }

  @Test
  void an_unknown_changeset_is_ahead_and_named() {
    DatabaseRevision revision =
        DatabaseRevision.compare(
            BUILD, List.of("0001-01-a", "0001-02-b", "0100-01-c", "0101-01-x", "0101-02-y"));

    assertThat(revision.state()).isEqualTo(DatabaseRevision.State.AHEAD);
    assertThat(revision.describe())
        .isEqualTo(
            "The database is ahead of this build, which does not know 0101-01-x, 0101-02-y. Start"
                + " the build that matches the database.");
  }

  @Test
  void versions_are_compared_number_by_number() {
    assertThat(VectorVersion.isBefore("0.8.0", "0.8.4")).isTrue();
    assertThat(VectorVersion.isBefore("0.8.4", "0.8.4")).isFalse();
    assertThat(VectorVersion.isBefore("0.8.10", "0.8.4")).isFalse();
    assertThat(VectorVersion.isBefore("1.0", "0.8.4")).isFalse();
  }
}
