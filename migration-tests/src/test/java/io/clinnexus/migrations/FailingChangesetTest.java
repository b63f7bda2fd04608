package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.time.Duration;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class FailingChangesetTest {

  @Test
  void a_changeset_that_fails_leaves_nothing_behind_and_is_named(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    Migrator migrator =
        new Migrator(
            database.login(),
            "db/test-changelog/failing.yaml",
            Duration.ofSeconds(10),
            MigrationObserver.NONE);

    ChangesetFailed failure = catchThrowableOfType(ChangesetFailed.class, migrator::update);

    assertThat(failure.id()).isEqualTo("9001-02-fails");
    assertThat(failure.file()).isEqualTo("db/test-changelog/failing.sql");
    assertThat(failure.sqlState()).isEqualTo("42P07");
    assertThat(failure)
        .hasMessage(
            "Changeset 9001-02-fails of db/test-changelog/failing.sql failed (SQLSTATE 42P07): ERROR: relation \"workspaces\" already exists."
                + " The database is as it was before this changeset.");
    assertThat(database.rows("select to_regclass('works') is null, to_regclass('begun') is null"))
        .containsExactly("f|t");
    assertThat(database.history()).endsWith("9001-01-works");
    assertThat(database.rows("select locked from databasechangeloglock")).containsExactly("f");

    ChangesetFailed back =
        catchThrowableOfType(
            ChangesetFailed.class,
            () ->
                migrator.migrate(
                    liquibase -> liquibase.rollback(1, new Contexts(), new LabelExpression())));
    assertThat(back.id()).isEqualTo("9001-01-works");
    assertThat(back.sqlState()).isEqualTo("42P01");
    assertThat(database.history()).endsWith("9001-01-works");
  }

  @Test
  void an_unmet_precondition_is_told_in_its_own_words(TestDatabase place) {
    Migrator migrator =
        new Migrator(
            new TestedDatabase(place).login(),
            "db/test-changelog/unmet.sql",
            Duration.ofSeconds(10),
            MigrationObserver.NONE);

    ChangesetFailed failure = catchThrowableOfType(ChangesetFailed.class, migrator::update);

    assertThat(failure)
        .hasMessage(
            "Changeset 9002-01-needs-what-is-not-there of db/test-changelog/unmet.sql failed (SQLSTATE 22P02):"
                + " ERROR: invalid input syntax for type integer: \"Install it; found: 0\"."
                + " The database is as it was before this changeset.");
  }
}
