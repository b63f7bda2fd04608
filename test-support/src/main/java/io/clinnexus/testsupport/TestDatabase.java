package io.clinnexus.testsupport;

import io.clinnexus.migrations.RuntimeLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database for one test class, dropped when closed, whoever is still connected to it.
 *
 * <p>Its name is its own, so classes and JVMs may run side by side. Sessions have the time zone of
 * {@link HostileTimeZone}.
 */
public final class TestDatabase implements AutoCloseable {

  /** What the applications log in as; every test server has it. */
  static final RuntimeLogin RUNTIME_LOGIN = new RuntimeLogin("clinnexus_app", "clinnexus_app");

  private final PostgresServer server;
  private final String name;

  TestDatabase(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Makes a database at the head of the changelog, on the server that all tests share. */
  public static TestDatabase migrated() {
    return PostgresServer.shared().migratedDatabase();
  }

  /** Makes a database without a table or an extension, on the server that all tests share. */
  public static TestDatabase empty() {
    return PostgresServer.shared().emptyDatabase();
  }

  /** Returns the name of the database. */
  public String name() {
    return name;
  }

  /** Returns the host, as DB_HOST would name it. */
  public String host() {
    return server.address().host();
  }

  /** Returns the port, as DB_PORT would name it. */
  public int port() {
    return server.address().port();
  }

  /** Returns the owner of the database, a superuser. */
  public String user() {
    return server.address().user();
  }

  /** Returns the password of {@link #user()}. */
  public String password() {
    return server.address().password();
  }

  /** Returns the login of the applications, as DB_RUNTIME_USER would name it; it owns nothing. */
  public String runtimeUser() {
    return RUNTIME_LOGIN.user();
  }

  /** Returns the password of {@link #runtimeUser()}. */
  public String runtimePassword() {
    return RUNTIME_LOGIN.password();
  }

  /** Returns the URL for the PostgreSQL driver, without user and password. */
  public String jdbcUrl() {
    return server.address().jdbcUrl(name);
  }

  /** Returns a data source that opens a new connection each time. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setUser(user());
    source.setPassword(password());
    return source;
  }

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), user(), password());
  }

  /** Drops the database and ends the sessions that are left in it. */
  @Override
  public void close() {
    server.drop(name);
  }
}
