package io.clinnexus.persistence;

import com.pgvector.PGvector;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of connections; each one knows the vector type, our time limits and our planner costs.
 */
final class DatabasePool {

  private DatabasePool() {}

  static HikariDataSource open(DatabaseProperties properties) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("clinnexus");
    config.setDataSource(new VectorAware(driver(properties)));
    config.setMaximumPoolSize(properties.poolSize());
    config.setConnectionTimeout(properties.connectionTimeout().toMillis());
    // the first use reports an unreachable server in our words, not the pool's constructor
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static PGSimpleDataSource driver(DatabaseProperties properties) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {properties.host()});
    source.setPortNumbers(new int[] {properties.port()});
    source.setDatabaseName(properties.name());
    source.setUser(properties.user());
    source.setPassword(properties.password());
    source.setApplicationName("clinnexus");
    source.setOptions(options(properties));
    source.setTcpKeepAlive(true);
    return source;
  }

  /**
   * Settings of every session. The iterative scan goes on when a filter discards candidates of the
   * vector index; random_page_cost is that of solid-state disks, without which the planner passes
   * the index over; compiling plans costs more than our short queries gain.
   */
  private static String options(DatabaseProperties properties) {
    return "-c statement_timeout="
        + properties.statementTimeout().toMillis()
        + " -c lock_timeout="
        + properties.lockTimeout().toMillis()
        + " -c idle_in_transaction_session_timeout=60000"
        + " -c hnsw.iterative_scan=relaxed_order"
        + " -c hnsw.ef_search="
        + properties.searchCandidates()
        + " -c random_page_cost=1.1 -c jit=off";
  }

  /** Registers the vector type on each new connection, so that vectors travel in binary form. */
  private static final class VectorAware extends DelegatingDataSource {

    VectorAware(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      try {
        PGvector.addVectorType(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    }
  }
}
