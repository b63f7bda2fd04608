package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.database.jvm.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What each changeset since 0100 does to the tables that grow while it keeps others waiting, seen
 * from inside its transaction just before the commit: the locks it holds, the tables it wrote anew,
 * the rows it read one after the other or changed, the indexes it built.
 */
@PostgresTest(migrated = false)
class ChangesetLocksTest {

  private static final int ROWS = 400;

  /** Tables whose rows grow with the documents, as far as they exist when a changeset runs. */
  private static final List<String> GROWING =
      List.of(
          "anchor_matches",
          "anchors",
          "audit_log",
          "audit_seals",
          "chunk_vectors",
          "chunk_words",
          "chunks",
          "document_versions",
          "fact_evidence",
          "facts",
          "heading_block_topic_assignments",
          "topic_evidence");

  /** Locks that keep readers waiting, and those that keep writers waiting. */
  private static final String LOCKS =
      """
      select c.relname, max(case l.mode when 'AccessExclusiveLock' then 2 else 1 end)
      from pg_locks l join pg_class c on c.oid = l.relation
      where l.pid = pg_backend_pid() and l.granted and c.relkind = 'r' and c.relname = any(string_to_array('%s', ','))
        and l.mode in ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')
      group by c.relname
      """
          .formatted(String.join(",", GROWING));

  private static final String FILES =
      """
      select c.relname, c.relfilenode::bigint from pg_class c
      where c.relkind = 'r' and c.relname = any(string_to_array('%s', ','))
      """
          .formatted(String.join(",", GROWING));

  private static final String INDEXES =
      """
      select t.relname || ' ' || i.relname, i.relfilenode::bigint
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relname = any(string_to_array('%s', ','))
      """
          .formatted(String.join(",", GROWING));

  private static final String READ =
      "select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where schemaname = 'public'";
  private static final String CHANGED =
      "select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables where schemaname = 'public'";

  private @Nullable Connection session;
  private Map<String, Long> filesBefore = Map.of();
  private Map<String, Long> indexesBefore = Map.of();
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private final Set<String> inSteps = new HashSet<>();
  private int looked;

  @Test
  void no_changeset_keeps_others_waiting_while_it_works_through_a_table_that_grows(
      TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0021");
    GrowingRows.fill(database, ROWS);
    MigrationObserver observer =
        new MigrationObserver() {
          @Override
          public void started(String changeset) {
            remember();
          }

          @Override
          public void executed(String changeset) {
            judge(changeset);
          }
        };

    new Migrator(database.login(), observer)
        .migrate(
            liquibase -> {
              session =
                  ((JdbcConnection) liquibase.getDatabase().getConnection())
                      .getUnderlyingConnection();
              liquibase.getDatabaseChangeLog().getChangeSets().stream()
                  .filter(changeSet -> !changeSet.isRunInTransaction())
                  .forEach(changeSet -> inSteps.add(changeSet.getId()));
              liquibase.update(new Contexts(), new LabelExpression());
            });

    assertThat(database.rows("select count(*) from anchors")).containsExactly("" + ROWS);
    assertThat(looked)
        .isEqualTo(
            KnownChangesets.ofThisBuild().ids().size()
                - KnownChangesets.ofThisBuild().upTo("0021").size());
    Map<String, List<String>> excused = LockExcuses.read();
    Map<String, List<String>> unexcused = new TreeMap<>(found);
    excused.forEach(unexcused::remove);
    assertThat(unexcused).as("not in changeset-locks.txt").isEmpty();
    assertThat(found).as("excused, but nothing is found any more").containsAllEntriesOf(excused);
  }

  /** What the rules find in changesets that are wrong on purpose. */
  @Test
  void each_rule_finds_what_it_forbids() throws SQLException {
    try (TestDatabase place = TestDatabase.empty()) {
      findEachRule(place);
    }
  }

  private void findEachRule(TestDatabase place) throws SQLException {
    TestedDatabase database = new TestedDatabase(place);
    database.migrator().updateTo("0021");
    GrowingRows.fill(database, ROWS);

    assertThat(findings(place, "alter table facts alter column fact_key type varchar(900)"))
        .contains("facts: readers wait while it is read or written anew");
    assertThat(findings(place, "alter table anchors alter column created_at type timestamp"))
        .contains("anchors: readers wait while it is read or written anew");
    assertThat(findings(place, "alter table facts add check (fact_key <> '')"))
        .containsExactly("facts: readers wait while it is read or written anew");
    assertThat(findings(place, "alter table facts add check (fact_key <> '') not valid")).isEmpty();
    assertThat(
            findings(
                place,
                "alter table anchors add foreign key (doc_version_id) references document_versions"))
        .contains("anchors: writers wait while it is read");
    assertThat(findings(place, "create index on facts (fact_key)"))
        .contains("facts: an index is built while writers wait");
    assertThat(findings(place, "update facts set unit = 'x'"))
        .containsExactly("facts: many rows are changed in one transaction");
    assertThat(findings(place, "alter table facts add column more text")).isEmpty();
  }

  private List<String> findings(TestDatabase place, String change) throws SQLException {
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      session = connection;
      found.clear();
      remember();
      statement.execute(change);
      judge("x");
      connection.rollback();
    }
    return found.getOrDefault("x", List.of());
  }

  private void remember() {
    filesBefore = numbers(FILES);
    indexesBefore = numbers(INDEXES);
    // the counts of a session go on from one transaction to the next until they are reported
    numbers("select pg_stat_force_next_flush()::text, 0");
    commit();
  }

  private void judge(String changeset) {
    looked++;
    Map<String, Long> locks = numbers(LOCKS);
    Map<String, Long> read = numbers(READ);
    Map<String, Long> changed = numbers(CHANGED);
    Map<String, Long> files = numbers(FILES);
    TreeSet<String> findings = new TreeSet<>();
    for (String table : GROWING) {
      if (!filesBefore.containsKey(table)) {
        continue; // made by this very changeset
      }
      boolean wholly = read.getOrDefault(table, 0L) >= ROWS / 2;
      boolean anew = !filesBefore.get(table).equals(files.get(table));
      long lock = locks.getOrDefault(table, 0L);
      if (lock == 2 && (wholly || anew)) {
        findings.add(table + ": readers wait while it is read or written anew");
      } else if (lock == 1 && wholly) {
        findings.add(table + ": writers wait while it is read");
      }
      if (!inSteps.contains(changeset) && changed.getOrDefault(table, 0L) >= ROWS / 2) {
        findings.add(table + ": many rows are changed in one transaction");
      }
    }
    numbers(INDEXES)
        .forEach(
            (index, file) -> {
              String table = index.substring(0, index.indexOf(' '));
              if (locks.containsKey(table)
                  && filesBefore.containsKey(table)
                  && !indexesBefore.containsValue(file)) {
                findings.add(table + ": an index is built while writers wait");
              }
            });
    if (!findings.isEmpty()) {
      found.put(changeset, new ArrayList<>(findings));
    }
  }

  private Map<String, Long> numbers(String query) {
    Map<String, Long> numbers = new TreeMap<>();
    try (Statement statement = open().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return numbers;
  }

  private void commit() {
    try {
      if (!open().getAutoCommit()) {
        open().commit();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Connection open() {
    Connection connection = session;
    if (connection == null) {
      throw new AssertionError("no session yet");
    }
    return connection;
  }
}
