package io.clinnexus.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

  private static final Schema ONE = new OneTable("note_one");
  private static final Schema TWO = new OneTable("note_two");

  private final PostgresServer server = PostgresServer.shared();

  @Test
  void an_empty_database_has_no_table_and_no_extension_of_ours() throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      assertThat(value(database, "select count(*) from pg_tables where schemaname = 'public'"))
          .isEqualTo("0");
      assertThat(value(database, "select string_agg(extname, ',') from pg_extension"))
          .isEqualTo("plpgsql");
    }
  }

  @Test
  void a_copy_of_the_template_is_migrated_and_writing_to_it_leaves_the_next_copy_alone()
      throws SQLException {
    TemplateDatabase template = new TemplateDatabase(server.address(), ONE);
    try (TestDatabase first = server.copyOf(template);
        TestDatabase second = server.copyOf(template)) {
      execute(first, "insert into note_one (id) values (7)");

      assertThat(first.name()).isNotEqualTo(second.name());
      assertThat(value(first, "select count(*) from note_one")).isEqualTo("1");
      assertThat(value(second, "select count(*) from note_one")).isEqualTo("0");
    }
  }

  @Test
  void a_migrated_database_is_at_the_head_of_our_changelog() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(value(database, "select extname from pg_extension where extname = 'vector'"))
          .isEqualTo("vector");
      assertThat(value(database, "select count(*) from databasechangelog where id like '0021-%'"))
          .isNotEqualTo("0");
      assertThat(value(database, "select to_regclass('anchors')")).isEqualTo("anchors");
    }
  }

  @Test
  void the_template_is_made_once_for_a_schema_and_again_for_another() throws SQLException {
    String one = new TemplateDatabase(server.address(), ONE).name();
    String identity = identityOf(one);

    assertThat(new TemplateDatabase(server.address(), ONE).name()).isEqualTo(one);
    assertThat(identityOf(one)).isEqualTo(identity);
    assertThat(new TemplateDatabase(server.address(), TWO).name()).isNotEqualTo(one);
  }

  @Test
  void copies_asked_for_at_the_same_time_are_all_made() throws Exception {
    TemplateDatabase template = new TemplateDatabase(server.address(), TWO);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<String> copy =
          () -> {
            try (TestDatabase database = server.copyOf(template)) {
              return value(database, "select count(*) from note_two");
            }
          };
      for (Future<String> rows : pool.invokeAll(List.of(copy, copy, copy, copy))) {
        assertThat(rows.get()).isEqualTo("0");
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void sessions_have_the_hostile_time_zone() throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      assertThat(value(database, "show timezone")).isEqualTo("Pacific/Chatham");
      assertThat(value(database, "select timestamptz '2026-01-01 12:00Z'::date"))
          .isEqualTo("2026-01-02");
    }
  }

  @Test
  void a_closed_database_is_gone_even_when_a_session_was_left_in_it() throws SQLException {
    TestDatabase database = server.emptyDatabase();
    try (Connection left = database.connect()) {
      assertThat(left.isValid(1)).isTrue();
      database.close();
    }
    try (TestDatabase other = server.emptyDatabase()) {
      assertThat(
              value(
                  other,
                  "select count(*) from pg_database where datname = '" + database.name() + "'"))
          .isEqualTo("0");
    }
  }

  @Test
  void missing_extensions_are_counted_and_named() {
    assertThatThrownBy(() -> server.requireExtensions(List.of("vector", "no_such_one", "nor_this")))
        .isInstanceOf(NoPostgresServer.class)
        .hasMessageEndingWith("lacks 2 of 3 extensions: no_such_one, nor_this");
  }

  @Test
  void versions_are_compared_number_by_number() {
    assertThat(PostgresServer.compareVersions("0.8.4", "0.8.4")).isZero();
    assertThat(PostgresServer.compareVersions("0.8", "0.8.0")).isZero();
    assertThat(PostgresServer.compareVersions("0.8.10", "0.8.4")).isPositive();
    assertThat(PostgresServer.compareVersions("0.8.0", "0.8.4")).isNegative();
  }

  private String identityOf(String name) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      return value(database, "select oid from pg_database where datname = '" + name + "'");
    }
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** A schema of one table, whose name is all there is to it. */
  private record OneTable(String table) implements Schema {

    @Override
    public String fingerprint() {
      return table;
    }

    @Override
    public void apply(ServerAddress server, String database) {
      try (Connection connection =
              DriverManager.getConnection(
                  server.jdbcUrl(database), server.user(), server.password());
          Statement statement = connection.createStatement()) {
        statement.execute("create table " + table + " (id bigint primary key)");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
