package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes logins of its own: roles belong to the server, which other tests use too. */
class RuntimeLoginTest {

  private final String name = "clinnexus_test_login_" + System.nanoTime();
  private TestDatabase database;

  @BeforeEach
  void make_a_database() {
    database = TestDatabase.empty();
  }

  @AfterEach
  void drop_what_was_made() throws SQLException {
    try (Connection owner = database.connect()) {
      execute(owner, "drop role if exists " + name);
      execute(owner, "drop role if exists " + name + "_weak");
    }
    database.close();
  }

  @Test
  void the_login_owns_nothing_and_acts_as_the_runtime_role() throws SQLException {
    try (Connection owner = database.connect()) {
      new RuntimeLogin(name, "it's a \"secret\" \\").make(owner);
    }
    try (Connection login = connect("it's a \"secret\" \\")) {
      assertThat(
              row(
                  login,
                  "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where"
                      + " rolname = current_user"))
          .containsExactly("f", "f", "f", "f");
      assertThat(
              row(
                  login,
                  "select pg_has_role('clinnexus_runtime', 'usage'),"
                      + " pg_has_role('clinnexus_maintenance', 'member')"))
          .containsExactly("t", "t");
      execute(login, "set role clinnexus_maintenance");
      assertThat(row(login, "select current_user")).containsExactly("clinnexus_maintenance");
    }
  }

  @Test
  void making_it_again_sets_the_password_of_now() throws SQLException {
    try (Connection owner = database.connect()) {
      new RuntimeLogin(name, "old").make(owner);
      new RuntimeLogin(name, "new").make(owner);
    }
    connect("new").close();
    assertThatThrownBy(() -> connect("old").close()).isInstanceOf(SQLException.class);
  }

  @Test
  void several_sessions_may_make_it_at_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> makers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        makers.add(
            () -> {
              try (Connection owner = database.connect()) {
                for (int j = 0; j < 10; j++) {
                  new RuntimeLogin(name, "secret").make(owner);
                }
                return true;
              }
            });
      }
      for (Future<Boolean> made : pool.invokeAll(makers)) {
        assertThat(made.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    connect("secret").close();
  }

  @Test
  void an_owner_who_may_not_make_roles_is_told_what_an_administrator_must_run()
      throws SQLException {
    String weak = name + "_weak";
    try (Connection owner = database.connect()) {
      execute(owner, "create role " + weak + " login password 'weak'");
    }
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), weak, "weak")) {
      assertThatThrownBy(() -> new RuntimeLogin(name, "secret").make(connection))
          .isInstanceOf(MigrationRefused.class)
          .hasMessageStartingWith(
              "ERROR: The login " + name + " of the applications cannot be made: ")
          .hasMessageContaining("create role " + name + " login password '...'")
          .hasMessageNotContaining("'secret'");
    }
  }

  @Test
  void the_owner_may_be_the_login_and_keeps_the_password() throws SQLException {
    try (Connection owner = database.connect()) {
      new RuntimeLogin(database.user(), "another").make(owner);
    }
    database.connect().close();
  }

  @Test
  void settings_come_from_the_environment_or_are_the_defaults(@TempDir java.nio.file.Path folder) {
    assertThat(RuntimeLogin.fromSettings(Map.of(), folder))
        .isEqualTo(new RuntimeLogin("clinnexus_app", "clinnexus_app"));
    assertThat(
            RuntimeLogin.fromSettings(
                Map.of("DB_RUNTIME_USER", "a", "DB_RUNTIME_PASSWORD", "b"), folder))
        .isEqualTo(new RuntimeLogin("a", "b"))
        .hasToString("a");
  }

  private Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), name, password);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> row(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
      return values;
    }
  }
}
