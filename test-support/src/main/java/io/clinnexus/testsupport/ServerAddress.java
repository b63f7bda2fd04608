package io.clinnexus.testsupport;

/** Where a PostgreSQL server listens and how to log in as a user who may create databases. */
record ServerAddress(
    String way, String host, int port, String maintenanceDatabase, String user, String password) {

  String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
  }

  /** Names the server without its password, for messages. */
  @Override
  public String toString() {
    return "%s:%d (%s)".formatted(host, port, way);
  }
}
