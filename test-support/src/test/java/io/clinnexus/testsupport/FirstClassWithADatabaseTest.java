package io.clinnexus.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * With SecondClassWithADatabaseTest: both make the same table, which only works in two databases.
 */
@PostgresTest(migrated = false)
class FirstClassWithADatabaseTest {

  private final TestDatabase database;

  FirstClassWithADatabaseTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_table_is_made_once_in_the_database_of_this_class() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("create table mine (id bigint)")).isFalse();
    }
  }

  @Nested
  class Nested_classes {

    @Test
    void share_the_database_of_the_class_around_them(TestDatabase mine) {
      assertThat(mine).isSameAs(database);
    }
  }
}
