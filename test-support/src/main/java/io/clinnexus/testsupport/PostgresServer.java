package io.clinnexus.testsupport;

import io.clinnexus.migrations.MigrationRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The tests' PostgreSQL server: one for all JVMs of this project, never the one that holds a user's
 * data.
 *
 * <p>It is looked for when first asked for. Without one, or without pgvector, tests fail; they are
 * never skipped.
 */
public final class PostgresServer {

  /** The extensions our schema needs. */
  static final List<String> REQUIRED_EXTENSIONS = List.of("vector");

  private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());
  private static final String SAFE_VECTOR_VERSION = "0.8.4";
  private static final int OLDEST_SUPPORTED = 15;

  private final ServerAddress address;
  private final TemplateDatabase template;

  /**
   * Tells the server, which leaves when nobody has used it for a while, that this JVM may need it.
   */
  private final Connection presence;

  private final AtomicInteger counter = new AtomicInteger();

  private PostgresServer(ServerAddress address) throws SQLException {
    this.address = address;
    this.presence = connect();
    this.template = new TemplateDatabase(address, new MigratedSchema());
  }

  /** Returns the server that all tests of this JVM share, after looking for it once. */
  public static PostgresServer shared() {
    return Shared.OUTCOME.get();
  }

  /**
   * Makes a database at the head of the changelog, copied from a template that is migrated once.
   */
  public TestDatabase migratedDatabase() {
    return copyOf(template);
  }

  TestDatabase copyOf(TemplateDatabase source) {
    return create(source.name());
  }

  /** Makes a database without a table or an extension. */
  public TestDatabase emptyDatabase() {
    return create("template0");
  }

  /** Returns the version of pgvector that the server offers. */
  public String vectorVersion() {
    return requireExtensions(REQUIRED_EXTENSIONS).get(0);
  }

  /**
   * Returns the versions the server offers of the named extensions, in their order.
   *
   * @throws NoPostgresServer naming and counting those it does not offer
   */
  List<String> requireExtensions(List<String> names) {
    List<String> versions = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select default_version from pg_available_extensions where name = ?")) {
      for (String name : names) {
        select.setString(1, name);
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            versions.add(row.getString(1));
          } else {
            missing.add(name);
          }
        }
      }
    } catch (SQLException e) {
      throw new NoPostgresServer("PostgreSQL at " + address + " does not answer", e);
    }
    if (!missing.isEmpty()) {
      throw new NoPostgresServer(
          "PostgreSQL at %s lacks %d of %d extensions: %s"
              .formatted(address, missing.size(), names.size(), String.join(", ", missing)));
    }
    return versions;
  }

  ServerAddress address() {
    return address;
  }

  void drop(String database) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists \"" + database + "\" with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("the database " + database + " could not be dropped", e);
    }
  }

  private TestDatabase create(String source) {
    HostileTimeZone.apply();
    String name =
        "%s%d_%d_%d"
            .formatted(
                LeftoverDatabases.PREFIX,
                Clock.systemUTC().instant().getEpochSecond(),
                ProcessHandle.current().pid(),
                counter.incrementAndGet());
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"%s\" template \"%s\"".formatted(name, source));
      // for sessions that name no zone themselves, as psql
      statement.execute(
          "alter database \"%s\" set timezone to '%s'".formatted(name, HostileTimeZone.ID));
    } catch (SQLException e) {
      throw new IllegalStateException("the test database " + name + " could not be made", e);
    }
    return new TestDatabase(this, name);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password());
  }

  private static PostgresServer open() {
    PostgresServer server = reach(ServerFinder.find());
    server.requireSupportedVersion();
    String vector = server.vectorVersion();
    LOG.log(
        System.Logger.Level.INFO,
        "tests run on PostgreSQL at {0} with pgvector {1}",
        server.address,
        vector);
    if (compareVersions(vector, SAFE_VECTOR_VERSION) < 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "pgvector {0} is older than {1}: parallel HNSW builds and vacuum have known faults",
          vector,
          SAFE_VECTOR_VERSION);
    }
    LeftoverDatabases.drop(server.address);
    server.makeRuntimeLogin();
    return server;
  }

  private void makeRuntimeLogin() {
    try {
      TestDatabase.RUNTIME_LOGIN.make(presence);
    } catch (SQLException | MigrationRefused e) {
      throw new NoPostgresServer(
          "PostgreSQL at " + address + " has no login for the applications: " + e.getMessage(), e);
    }
  }

  private static PostgresServer reach(ServerAddress address) {
    try {
      return new PostgresServer(address);
    } catch (SQLException e) {
      throw new NoPostgresServer(
          "PostgreSQL at %s refused us: %s".formatted(address, e.getMessage()), e);
    }
  }

  private void requireSupportedVersion() {
    int major;
    try {
      major = presence.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException e) {
      throw new NoPostgresServer("PostgreSQL at " + address + " does not answer", e);
    }
    if (major < OLDEST_SUPPORTED) {
      throw new NoPostgresServer(
          String.format(
              Locale.ROOT, "PostgreSQL at %s is %d; 15 or later is needed", address, major));
    }
  }

  /** Compares versions of numbers and dots; a missing number counts as zero. */
  static int compareVersions(String left, String right) {
    String[] a = left.split("\\.", -1);
    String[] b = right.split("\\.", -1);
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int x = i < a.length ? Integer.parseInt(a[i]) : 0;
      int y = i < b.length ? Integer.parseInt(b[i]) : 0;
      if (x != y) {
        return Integer.compare(x, y);
      }
    }
    return 0;
  }

  /** Holds the outcome of the search; the JVM makes it once, when first asked for. */
  private static final class Shared {
    static final Supplier<PostgresServer> OUTCOME = search();

    private static Supplier<PostgresServer> search() {
      try {
        PostgresServer server = open();
        return () -> server;
      } catch (NoPostgresServer e) {
        // each test fails with the reason, not the first one only
        return () -> {
          throw new NoPostgresServer(String.valueOf(e.getMessage()), e);
        };
      }
    }
  }
}
