package io.clinnexus.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The login of the applications, which owns nothing and is held to row-level security.
 *
 * @param user the role's name
 * @param password its password; never shown
 */
public record RuntimeLogin(String user, String password) {

  private static final String SCRIPT = "/db/runtime-login.sql";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /**
   * Reads DB_RUNTIME_USER and DB_RUNTIME_PASSWORD as {@link DatabaseLogin#fromSettings} reads its
   * own; both are clinnexus_app by default.
   */
  public static RuntimeLogin fromSettings(Map<String, String> environment, Path folder) {
    Map<String, String> file = EnvFile.nearest(folder);
    return new RuntimeLogin(
        DatabaseLogin.setting("DB_RUNTIME_USER", "clinnexus_app", environment, file),
        DatabaseLogin.setting("DB_RUNTIME_PASSWORD", "clinnexus_app", environment, file));
  }

  /**
   * Makes the login and its group roles unless they are there; any number of sessions may try.
   *
   * @throws MigrationRefused when the session's user may not; the message says who must run what
   */
  public void make(Connection owner) throws SQLException {
    try (PreparedStatement who =
            owner.prepareStatement(
                "select set_config('clinnexus.runtime_user', ?, false),"
                    + " set_config('clinnexus.runtime_password', ?, false)");
        Statement script = owner.createStatement()) {
      who.setString(1, user);
      who.setString(2, password);
      who.execute();
      script.execute(script());
      script.execute("reset clinnexus.runtime_password");
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw new MigrationRefused(String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  private static String script() {
    try (InputStream stream = RuntimeLogin.class.getResourceAsStream(SCRIPT)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + SCRIPT + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the user, not the password. */
  @Override
  public String toString() {
    return user;
  }
}
