package io.clinnexus.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.persistence.PgPorts;
import io.clinnexus.persistence.shared.MapperCalls;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How every statement of a mapper would be carried out in a filled database, for the applications'
 * login under row-level security, in a workspace that owns nine rows of ten: no table that grows is
 * read from its first row to its last.
 */
@PostgresTest
class QueryPlansTest {

  private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");
  private static final String EXCUSES = "query-plans.txt";

  private static PgPorts ports;

  @BeforeAll
  static void start(TestDatabase database) throws SQLException {
    ports = PgPorts.on(database);
    try (Connection owner = database.connect()) {
      FilledTables.fill(owner);
    }
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void no_statement_reads_a_table_that_grows_from_end_to_end() throws SQLException, IOException {
    Map<String, String> excuses = excuses();
    Map<String, String> found = new TreeMap<>();
    MapperCalls calls = new MapperCalls(ports.bean(SqlSessionFactory.class).getConfiguration());
    int planned = 0;
    try (Connection connection = ports.bean(DataSource.class).getConnection()) {
      connection.setAutoCommit(false);
      enter(connection);
      for (Method method : calls.methods()) {
        if (MapperCalls.isStaging(method)) {
          calls.send(connection, "", method, true);
        }
      }
      for (Method method : calls.methods()) {
        if (MapperCalls.isStaging(method) || MapperCalls.isOwners(method)) {
          continue;
        }
        for (boolean everything : new boolean[] {true, false}) {
          planned++;
          String plan = plan(connection, calls, method, everything);
          for (String table : growing(plan)) {
            found.putIfAbsent(MapperCalls.name(method) + " | " + table, plan);
          }
        }
      }
      connection.rollback();
    }

    assertThat(planned).isGreaterThan(300);
    Map<String, String> unexcused = new TreeMap<>(found);
    unexcused.keySet().removeAll(excuses.keySet());
    assertThat(unexcused).as("not in " + EXCUSES).isEmpty();
    assertThat(found.keySet()).as("excused, but not found any more").containsAll(excuses.keySet());
  }

  /** The check would see a scan. */
  @Test
  void a_statement_without_an_index_is_found() throws SQLException {
    try (Connection connection = ports.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      enter(connection);
      assertThat(growing(plan(statement, "select from anchors a where a.text_raw = 'y'")))
          .containsExactly("anchors");
      assertThat(growing(plan(statement, "select from anchors a where a.id = gen_random_uuid()")))
          .containsExactly("anchors");
      assertThat(
              growing(plan(statement, "select from anchors a where a.id = '" + SAMPLE + "'::uuid")))
          .isEmpty();
      connection.rollback();
    }
  }

  private static final String SAMPLE = "00000000-0000-0000-0000-000000000001";

  private static void enter(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('clinnexus.workspace_id', '" + SAMPLE + "', true)");
    }
  }

  private static String plan(
      Connection connection, MapperCalls calls, Method method, boolean everything)
      throws SQLException {
    boolean across =
        TenantPredicatesTest.ACROSS_WORKSPACES.contains(
            method.getDeclaringClass().getName() + "." + method.getName());
    try (Statement role = connection.createStatement()) {
      if (across) {
        role.execute("set local role clinnexus_maintenance");
      }
      String plan = calls.send(connection, "explain ", method, everything);
      if (across) {
        role.execute("reset role");
      }
      return plan;
    }
  }

  private static TreeSet<String> growing(String plan) {
    TreeSet<String> tables = new TreeSet<>();
    for (Matcher scan = SCAN.matcher(plan); scan.find(); ) {
      if (FilledTables.GROWING.containsKey(scan.group(1))) {
        tables.add(scan.group(1));
      }
    }
    return tables;
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery("explain (costs off) " + sql)) {
      return text(rows);
    }
  }

  private static String text(ResultSet rows) throws SQLException {
    StringBuilder text = new StringBuilder();
    while (rows.next()) {
      text.append(rows.getString(1)).append('\n');
    }
    return text.toString();
  }

  /** Lines of statement, table and reason; one without a reason is refused. */
  private static Map<String, String> excuses() throws IOException {
    Map<String, String> excuses = new TreeMap<>();
    try (InputStream in = QueryPlansTest.class.getResourceAsStream(EXCUSES)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" \\| ", -1);
          assertThat(parts).as(line).hasSize(3);
          assertThat(parts[2]).as(line).isNotBlank();
          excuses.put(parts[0] + " | " + parts[1], parts[2]);
        }
      }
    }
    return excuses;
  }
}
