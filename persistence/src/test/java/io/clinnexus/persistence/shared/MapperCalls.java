package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;

/** The statements of all mappers, sent with sample values. */
public record MapperCalls(Configuration settings) {

  /** Change what all workspaces share, which the applications' login may not. */
  private static final List<String> OWNERS =
      List.of("ZoneSetMapper.upsert", "ZoneCrosswalkMapper.upsert");

  /** The methods of all mappers. */
  public List<Method> methods() {
    return settings.getMapperRegistry().getMappers().stream()
        .flatMap(mapper -> Stream.of(mapper.getDeclaredMethods()))
        .filter(method -> !method.isSynthetic())
        .toList();
  }

  /** Mapper and method, for people. */
  public static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** Whether only the owner of the tables may send it. */
  public static boolean isOwners(Method method) {
    return OWNERS.contains(name(method));
  }

  /** Whether it makes a table that others need. */
  public static boolean isStaging(Method method) {
    return method.getName().startsWith("createStaged");
  }

  /** Sends a statement behind a prefix; returns the first column of its rows, a line each. */
  public String send(Connection connection, String prefix, Method method, boolean everything)
      throws SQLException {
    MappedStatement statement =
        settings.getMappedStatement(method.getDeclaringClass().getName() + "." + method.getName());
    Object parameter =
        new ParamNameResolver(settings, method)
            .getNamedParams(SampleValues.arguments(method, everything));
    BoundSql sql = statement.getBoundSql(parameter);
    try (PreparedStatement prepared = connection.prepareStatement(prefix + sql.getSql())) {
      settings.newParameterHandler(statement, parameter, sql).setParameters(prepared);
      if (!prepared.execute()) {
        return "";
      }
      StringBuilder text = new StringBuilder();
      try (ResultSet rows = prepared.getResultSet()) {
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
      }
      return text.toString();
    } catch (SQLException e) {
      return fail(statement.getId() + ": " + e.getMessage(), e);
    }
  }
}
