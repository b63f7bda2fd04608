package io.clinnexus.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.persistence.PgPorts;
import io.clinnexus.persistence.PgPortsTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs all contracts once more, and at each statement proves each layer by itself: with the
 * predicates of all statements switched off the policies let no stranger see or change a row, and
 * with the policies switched off the predicates do not. See {@link LayerProbe}.
 */
class EachLayerAloneTest extends PgPortsTest {

  private static LayerProbe probe;
  private static String login;

  @Override
  protected PgPorts open(TestDatabase database) {
    JdbcTemplate owner = new JdbcTemplate(database.dataSource());
    login = "clinnexus_test_probe_" + System.nanoTime();
    owner.execute("create role " + login + " superuser login password 'probe'");
    owner.execute(
        "alter role %s in database %s set role = %s"
            .formatted(login, database.name(), database.runtimeUser()));
    Map<String, Object> settings = new TreeMap<>(ROUTED_BY_FEW);
    settings.put("clinnexus.database.user", login);
    settings.put("clinnexus.database.password", "probe");
    PgPorts ports = PgPorts.on(database, settings);
    UUID stranger = ports.newActor().workspaceId().value();
    probe = new LayerProbe(stranger, TenantTables.withWorkspace(ports.jdbc()));
    ports.bean(SqlSessionFactory.class).getConfiguration().addInterceptor(probe);
    return ports;
  }

  @AfterAll
  void each_layer_held_alone_and_every_statement_was_asked(TestDatabase database) {
    new JdbcTemplate(database.dataSource()).execute("drop role if exists " + login);
    Set<String> tried = new TreeSet<>(probe.rowsOfOwner().keySet());
    Map<String, Integer> empty = new TreeMap<>(probe.rowsOfOwner());
    empty.values().removeIf(rows -> rows > 0);
    // they make an empty table, whoever asks
    empty.keySet().removeIf(id -> id.contains(".createStaged"));
    System.getLogger(EachLayerAloneTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} statements on tenant tables, {1} of them asked without any predicate, {2} calls"
                + " tried for a stranger twice, {3} leaks",
            tried.size(),
            probe.blanked(),
            probe.probes(),
            probe.leaks().size());

    assertThat(probe.leaks()).isEmpty();
    assertThat(empty).as("statements that never had a row to give").isEmpty();
    assertThat(probe.blanked()).isEqualTo(tried.size());
    assertThat(tried).isEqualTo(tenantStatements());
  }

  /** All statements of all mappers on tenant tables, but those across workspaces. */
  private static Set<String> tenantStatements() {
    Configuration settings = ports().bean(SqlSessionFactory.class).getConfiguration();
    Set<String> ids =
        TenantPredicatesTest.tenantStatements(settings, TenantTables.withWorkspace(ports().jdbc()));
    ids.removeAll(TenantPredicatesTest.ACROSS_WORKSPACES);
    return ids;
  }
}
