package io.clinnexus.testsupport;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a container of this JVM, ended with it.
 *
 * <p>With {@code TESTCONTAINERS_REUSE_ENABLE=true} it outlives the JVM and the next one finds it.
 */
final class DockerServer {

  /** Parallel queries and index builds share memory in /dev/shm, which Docker keeps small. */
  private static final long SHARED_MEMORY = 512L * 1024 * 1024;

  private static final String USER = "clinnexus";

  private DockerServer() {}

  /**
   * Starts the image; throws {@link NoPostgresServer} when it can not be pulled or does not start.
   */
  @SuppressWarnings("resource") // Testcontainers ends the container with the JVM
  static ServerAddress start(String image) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
            .withDatabaseName("postgres")
            .withUsername(USER)
            .withPassword(USER)
            .withEnv(
                "POSTGRES_INITDB_ARGS",
                "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8")
            .withSharedMemorySize(SHARED_MEMORY)
            .withReuse(true);
    container.setCommand(
        "postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "random_page_cost=1.1");
    try {
      container.start();
    } catch (RuntimeException e) {
      // Testcontainers throws its own exceptions and those of the libraries it carries along
      throw new NoPostgresServer("Docker could not start " + image + ": " + e.getMessage(), e);
    }
    return new ServerAddress(
        "docker",
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        "postgres",
        USER,
        USER);
  }
}
