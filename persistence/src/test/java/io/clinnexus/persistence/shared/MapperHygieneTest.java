package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds of all mappers together. */
@PostgresTest
class MapperHygieneTest {

  private static final List<String> BANNED =
      List.of(
          "${",
          "select *",
          "1=1",
          "1 = 1",
          "<cache",
          "resultType=\"map\"",
          "<foreach",
          "<set>",
          "<resultMap",
          "select=\"",
          "where true");

  private static PgPorts ports;
  private static Configuration settings;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database);
    settings = ports.bean(SqlSessionFactory.class).getConfiguration();
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void every_method_has_a_statement_and_every_statement_a_method() {
    Set<String> methods = new TreeSet<>();
    for (Method method : new MapperCalls(settings).methods()) {
      methods.add(method.getDeclaringClass().getName() + "." + method.getName());
    }
    Set<String> statements = new TreeSet<>();
    for (MappedStatement statement : statements()) {
      statements.add(statement.getId());
    }

    assertThat(statements).isNotEmpty().isEqualTo(methods);
    assertThat(settings.getIncompleteStatements()).isEmpty();
  }

  @Test
  void no_mapper_uses_what_the_house_bans() throws IOException {
    Resource[] mappers =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:io/clinnexus/persistence/**/*Mapper.xml");

    assertThat(mappers).hasSameSizeAs(settings.getMapperRegistry().getMappers()).isNotEmpty();
    for (Resource mapper : mappers) {
      String xml = mapper.getContentAsString(StandardCharsets.UTF_8);
      for (String banned : BANNED) {
        assertThat(xml).as(mapper.getFilename()).doesNotContain(banned);
      }
      assertThat(xml)
          .as("SQL of %s is lower case", mapper.getFilename())
          .doesNotContainPattern("\\b(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|AND|ORDER BY)\\b");
    }
  }

  @Test
  void writes_have_no_optional_part() throws IOException {
    Resource[] mappers =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:io/clinnexus/persistence/**/*Mapper.xml");
    for (Resource mapper : mappers) {
      String xml = mapper.getContentAsString(StandardCharsets.UTF_8);
      assertThat(xml)
          .as(mapper.getFilename())
          .doesNotContainPattern("(?s)<(update|delete|insert) (?:(?!</\\1>).)*<if ");
    }
  }

  @Test
  void settings_are_those_of_the_house() {
    assertThat(settings.isArgNameBasedConstructorAutoMapping()).isTrue();
    assertThat(settings.isMapUnderscoreToCamelCase()).isTrue();
    assertThat(settings.getAutoMappingUnknownColumnBehavior().name()).isEqualTo("FAILING");
    assertThat(settings.getLocalCacheScope().name()).isEqualTo("STATEMENT");
    assertThat(settings.isCacheEnabled()).isFalse();
    assertThat(settings.isLazyLoadingEnabled()).isFalse();
  }

  @Test
  void the_database_can_plan_every_statement_with_and_without_its_optional_parts(
      TestDatabase database) throws SQLException {
    try (Connection connection = ports.bean(javax.sql.DataSource.class).getConnection();
        Connection owner = database.connect()) {
      connection.setAutoCommit(false);
      MapperCalls calls = new MapperCalls(settings);
      // the statements on staged content need the staging tables
      for (Method method : calls.methods()) {
        if (MapperCalls.isStaging(method)) {
          calls.send(connection, "", method, true);
        }
      }
      for (Method method : calls.methods()) {
        if (!MapperCalls.isStaging(method)) {
          Connection planner = MapperCalls.isOwners(method) ? owner : connection;
          calls.send(planner, "explain ", method, true);
          calls.send(planner, "explain ", method, false);
        }
      }
      connection.rollback();
    }
  }

  /** The statements by their full names; MyBatis keeps each by its short name too. */
  private static List<MappedStatement> statements() {
    List<MappedStatement> statements = new ArrayList<>();
    for (Object statement : settings.getMappedStatements()) {
      if (statement instanceof MappedStatement mapped) {
        statements.add(mapped);
      }
    }
    return statements;
  }
}
