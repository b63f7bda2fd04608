package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class EachChangesetRoundTripTest {

  @Test
  void every_changeset_goes_up_down_and_up_again_and_leaves_no_trace(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);

    database.migrator().migrate(EachChangesetRoundTripTest::walk);

    assertThat(database.history()).isEqualTo(KnownChangesets.ofThisBuild().ids());
    assertThat(database.catalogue()).isEqualTo(Golden.ofHead());
  }

  private static void walk(Liquibase liquibase) throws LiquibaseException, SQLException {
    // the first changeset makes the extension, which no rollback drops; with it come the history
    // tables
    liquibase.update(1, new Contexts(), new LabelExpression());
    List<ChangeSet> changeSets = liquibase.getDatabaseChangeLog().getChangeSets();
    List<String> standing = catalogue(liquibase.getDatabase());
    for (ChangeSet changeSet : changeSets.subList(1, changeSets.size())) {
      standing = roundTrip(changeSet, standing, liquibase);
    }
  }

  private static List<String> roundTrip(
      ChangeSet changeSet, List<String> before, Liquibase liquibase)
      throws LiquibaseException, SQLException {
    Database database = liquibase.getDatabase();
    changeSet.execute(liquibase.getDatabaseChangeLog(), database);
    List<String> after = catalogue(database);
    changeSet.rollback(database);
    assertThat(catalogue(database)).as("rolled back " + changeSet.getId()).isEqualTo(before);
    changeSet.execute(liquibase.getDatabaseChangeLog(), database);
    List<String> again = catalogue(database);
    assertThat(again).as("applied again " + changeSet.getId()).isEqualTo(after);
    database.markChangeSetExecStatus(changeSet, ExecType.EXECUTED);
    return again;
  }

  private static List<String> catalogue(Database database) throws SQLException {
    Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
    List<String> lines = Catalogue.read(connection);
    connection.commit();
    return lines;
  }
}
