package io.clinnexus.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.persistence.PgPorts;
import io.clinnexus.persistence.shared.SampleValues;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;

/** Each statement keeps to its workspace by its own text, whatever the database does. */
@PostgresTest
class TenantPredicatesTest {

  /** Read ids and states of all workspaces, as the maintenance role. */
  static final Set<String> ACROSS_WORKSPACES =
      Set.of(
          "io.clinnexus.persistence.anchors.VectorIndexMapper.due",
          "io.clinnexus.persistence.anchors.VectorIndexMapper.standing",
          "io.clinnexus.persistence.auditlog.AuditLogMapper.workspacesWithWaitingRows",
          "io.clinnexus.persistence.auditlog.AuditLogMapper.workspacesWithSealedRows",
          "io.clinnexus.persistence.ingestion.IngestionRunMapper.workload",
          "io.clinnexus.persistence.ingestion.IngestionRunMapper.withoutJob",
          "io.clinnexus.persistence.ingestion.IngestionRunMapper.processingWithoutRun");

  private static final Set<String> TABLES = Set.of("facts", "studies");

  @Test
  void every_statement_names_the_workspace_for_each_tenant_table(TestDatabase database) {
    try (PgPorts ports = PgPorts.on(database)) {
      Set<String> tables = TenantTables.withWorkspace(ports.jdbc());
      Configuration settings = ports.bean(SqlSessionFactory.class).getConfiguration();
      Map<String, List<String>> faults = new TreeMap<>();
      each(
          settings,
          tables,
          (id, sql) -> {
            if (!sql.faults().isEmpty() && !ACROSS_WORKSPACES.contains(id)) {
              faults.put(id, sql.faults());
            }
          });
      Set<String> tenants = tenantStatements(settings, tables);

      System.getLogger(TenantPredicatesTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              "{0} statements on {1} tenant tables, {2} of them across workspaces",
              tenants.size(),
              tables.size(),
              ACROSS_WORKSPACES.size());
      assertThat(faults).isEmpty();
      assertThat(tenants).containsAll(ACROSS_WORKSPACES);
    }
  }

  @Test
  void a_statement_without_the_predicate_is_found_out() {
    assertThat(faults("select f.id from facts f where f.id = ?", "id"))
        .containsExactly("no predicate f.workspace_id = #{workspaceId}");
    assertThat(
            faults(
                "select f.id from facts f join studies s on s.id = f.study_id where s.workspace_id"
                    + " = ?",
                "workspaceId"))
        .containsExactly("no predicate f.workspace_id = #{workspaceId}");
    assertThat(faults("select f.id from facts f where f.workspace_id = ?", "studyId"))
        .containsExactly("no predicate f.workspace_id = #{workspaceId}");
    assertThat(faults("delete from facts where workspace_id = ?", "workspaceId"))
        .containsExactly("facts without an alias");
    assertThat(faults("insert into facts (id) values (?)", "id"))
        .containsExactly("insert into facts without workspace_id");
    assertThat(
            faults(
                "update facts f set x = ? from studies s where f.workspace_id = ? and s.id = ?",
                "x",
                "workspaceId",
                "id"))
        .containsExactly("no predicate s.workspace_id = #{workspaceId}");
  }

  @Test
  void a_statement_with_the_predicate_is_left_in_peace() {
    assertThat(
            faults(
                "select f.id, f.studies from facts f where f.id = ? and f.workspace_id = ?",
                "id",
                "fact.workspaceId"))
        .isEmpty();
    assertThat(
            faults(
                "insert into facts (id, workspace_id) select ?, s.workspace_id from studies s where"
                    + " s.workspace_id = ?",
                "id",
                "workspaceId"))
        .isEmpty();
    assertThat(faults("select z.code from zone_sets z")).isEmpty();
  }

  /** The names of all statements that touch a tenant table. */
  static Set<String> tenantStatements(Configuration settings, Set<String> tables) {
    Set<String> ids = new TreeSet<>();
    each(
        settings,
        tables,
        (id, sql) -> {
          if (sql.touchesTenants()) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** Each statement with all of its optional parts, and with none. */
  private static void each(
      Configuration settings, Set<String> tables, BiConsumer<String, TenantSql> visitor) {
    for (Class<?> mapper : settings.getMapperRegistry().getMappers()) {
      for (Method method : mapper.getDeclaredMethods()) {
        String id = mapper.getName() + "." + method.getName();
        for (boolean everything : new boolean[] {true, false}) {
          visitor.accept(id, new TenantSql(boundSql(settings, id, method, everything), tables));
        }
      }
    }
  }

  private static List<String> faults(String sql, String... parameters) {
    Configuration settings = new Configuration();
    List<ParameterMapping> mappings = new ArrayList<>();
    for (String parameter : parameters) {
      mappings.add(new ParameterMapping.Builder(settings, parameter, String.class).build());
    }
    return new TenantSql(new BoundSql(settings, sql, mappings, Map.of()), TABLES).faults();
  }

  private static BoundSql boundSql(
      Configuration settings, String id, Method method, boolean everything) {
    MappedStatement statement = settings.getMappedStatement(id);
    return statement.getBoundSql(
        new ParamNameResolver(settings, method)
            .getNamedParams(SampleValues.arguments(method, everything)));
  }
}
