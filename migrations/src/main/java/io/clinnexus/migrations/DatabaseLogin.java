package io.clinnexus.migrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where a database is and how to log in to it.
 *
 * @param jdbcUrl the URL for the PostgreSQL driver, without user and password
 * @param user the user who owns, or will own, the tables
 * @param password the password of the user; never shown
 */
public record DatabaseLogin(String jdbcUrl, String user, String password) {

  /**
   * Reads DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD: from the environment first, then from
   * the nearest .env file in the folder or one of its parents, then the defaults localhost, 5432
   * and clinnexus.
   */
  public static DatabaseLogin fromSettings(Map<String, String> environment, Path folder) {
    Map<String, String> file = EnvFile.nearest(folder);
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                setting("DB_HOST", "localhost", environment, file),
                setting("DB_PORT", "5432", environment, file),
                setting("DB_NAME", "clinnexus", environment, file));
    return new DatabaseLogin(
        url,
        setting("DB_USER", "clinnexus", environment, file),
        setting("DB_PASSWORD", "clinnexus", environment, file));
  }

  static String setting(
      String name, String standard, Map<String, String> environment, Map<String, String> file) {
    String given = environment.getOrDefault(name, "");
    if (!given.isEmpty()) {
      return given;
    }
    return file.getOrDefault(name, standard);
  }

  /** Opens a session that shows the given name in pg_stat_activity. */
  Connection open(String applicationName) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", applicationName);
    properties.setProperty("tcpKeepAlive", "true");
    // the policies bind an owner who is no superuser, unless the session says that it is at work
    properties.setProperty("options", "-c clinnexus.owner_at_work=on");
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  /** Returns the same login for another database of the server. */
  DatabaseLogin withDatabase(String name) {
    return new DatabaseLogin(
        jdbcUrl.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1"), user, password);
  }

  /** Names the database and the user, not the password. */
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
