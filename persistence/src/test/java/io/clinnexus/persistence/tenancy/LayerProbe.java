package io.clinnexus.persistence.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;

/**
 * Before each statement on tenant tables runs, runs it three times more in a savepoint that is
 * undone: as it stands; with its workspace predicates switched off, for a stranger whom only the
 * policies keep out; and with the policies switched off, for a stranger whom only the predicates
 * keep out. The stranger has no rows, so every row that it gets or changes is somebody else's.
 *
 * <p>The sessions must be those of a superuser who acts as the applications' login.
 */
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
final class LayerProbe implements Interceptor {

  private static final String REFUSED_BY_POLICY = "42501";
  private static final String INTEGRITY = "23";

  private final UUID stranger;
  private final Set<String> tenantTables;
  private final Map<String, Integer> rowsOfOwner = new ConcurrentSkipListMap<>();
  private final Map<String, String> leaks = new ConcurrentSkipListMap<>();
  private final Map<String, Boolean> blanked = new ConcurrentHashMap<>();
  private volatile int probes;

  LayerProbe(UUID stranger, Set<String> tenantTables) {
    this.stranger = stranger;
    this.tenantTables = tenantTables;
  }

  /** The most rows that each statement got or changed for its own workspace. */
  Map<String, Integer> rowsOfOwner() {
    return rowsOfOwner;
  }

  /** What a stranger got by each statement. */
  Map<String, String> leaks() {
    return leaks;
  }

  /** The statements whose every tenant table lost its predicate in the second run. */
  long blanked() {
    return blanked.values().stream().filter(all -> all).count();
  }

  int probes() {
    return probes;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    StatementHandler handler = (StatementHandler) invocation.getTarget();
    Connection connection = (Connection) invocation.getArgs()[0];
    MetaObject meta = SystemMetaObject.forObject(handler);
    String id = (String) meta.getValue("delegate.mappedStatement.id");
    SqlCommandType type = (SqlCommandType) meta.getValue("delegate.mappedStatement.sqlCommandType");
    TenantSql sql = new TenantSql(handler.getBoundSql(), tenantTables);
    if (sql.touchesTenants()
        && !TenantPredicatesTest.ACROSS_WORKSPACES.contains(id)
        && !connection.getAutoCommit()) {
      probe(id, type, sql, handler, connection);
    }
    return invocation.proceed();
  }

  private void probe(
      String id,
      SqlCommandType type,
      TenantSql sql,
      StatementHandler handler,
      Connection connection)
      throws SQLException {
    probes++;
    blanked.merge(id, sql.faults().isEmpty(), Boolean::logicalAnd);
    int own = undone(connection, handler, sql.text(), sql, false, "select 1");
    rowsOfOwner.merge(id, Math.max(own, 0), Math::max);
    int byPolicies =
        undone(
            connection,
            handler,
            sql.withoutPredicates(),
            sql,
            false,
            "select set_config('clinnexus.workspace_id', '" + stranger + "', true)");
    if (byPolicies > 0) {
      leaks.put(id, "policies alone let a stranger have " + byPolicies + " rows");
    }
    int byPredicates = undone(connection, handler, sql.text(), sql, true, "set local role none");
    // a plain insert by the stranger is a row of the stranger
    if (byPredicates > 0 && !(type == SqlCommandType.INSERT && !sql.touchesRows())) {
      leaks.put(id, "predicates alone let a stranger have " + byPredicates + " rows");
    }
  }

  /** How many rows the statement got or changed; -1 when the database refused it. */
  private int undone(
      Connection connection,
      StatementHandler handler,
      String text,
      TenantSql sql,
      boolean asStranger,
      String before)
      throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement first = connection.createStatement();
        PreparedStatement statement = connection.prepareStatement(text)) {
      first.execute(before);
      handler.getParameterHandler().setParameters(statement);
      if (asStranger) {
        for (int position : sql.workspacePositions()) {
          statement.setObject(position, stranger);
        }
      }
      return statement.execute() ? count(statement) : statement.getUpdateCount();
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.equals(REFUSED_BY_POLICY) || state.startsWith(INTEGRITY)) {
        return -1;
      }
      throw e;
    } finally {
      connection.rollback(savepoint);
      connection.releaseSavepoint(savepoint);
    }
  }

  private static int count(PreparedStatement statement) throws SQLException {
    int rows = 0;
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }
}
