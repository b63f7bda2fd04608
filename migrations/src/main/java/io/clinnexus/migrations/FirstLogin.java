package io.clinnexus.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the administrator of a new installation in. Nobody can log in to a database that was just
 * made, so whoever owns it gets a one-time secret to set a password with, and the launcher a key of
 * its own in a file that nobody else can read. It may run any number of times and be killed at any
 * point: the file is written before the key becomes good, and a file without a good key is mended.
 */
final class FirstLogin {

  private static final String OWNER = "00000000-0000-0000-0000-000000000001";
  private static final String LINE = "api_key=";
  private static final Pattern KEY = Pattern.compile("cnx_key_[A-Za-z0-9_-]{43}");
  private static final int PREFIX = "cnx_key_".length() + 8;

  private static final String ADMINISTERS =
      "select exists (select from memberships m where m.workspace_id = ?::uuid and m.user_id ="
          + " ?::uuid and m.role = 'admin')";
  private static final String SOMEBODY_CAN_LOG_IN =
      "select exists (select from memberships m join users u on u.id = m.user_id where"
          + " m.workspace_id = ?::uuid and m.role = 'admin' and u.is_active and (u.password_hash is"
          + " not null or u.subject is not null))";
  private static final String IS_INVITED =
      "select exists (select from access_tokens t where t.workspace_id = ?::uuid and t.user_id ="
          + " ?::uuid and t.kind = 'invitation' and t.revoked_at is null and t.expires_at > now())";
  private static final String IS_KNOWN =
      "select exists (select from access_tokens t where t.secret_hash = ?)";
  private static final String IS_GOOD =
      "select exists (select from access_tokens t where t.secret_hash = ? and t.revoked_at is null"
          + " and t.expires_at > now() + interval '7 days')";

  private final DatabaseLogin login;

  FirstLogin(DatabaseLogin login) {
    this.login = login;
  }

  /**
   * The one-time secret of the administrator; empty when somebody can log in, and when a secret
   * that still holds was handed out before, unless a new one is wanted.
   */
  Optional<String> secret(boolean anew) throws SQLException {
    try (Connection connection = open()) {
      if (!is(connection, ADMINISTERS, OWNER, OWNER)
          || !anew
              && (is(connection, SOMEBODY_CAN_LOG_IN, OWNER)
                  || is(connection, IS_INVITED, OWNER, OWNER))) {
        return Optional.empty();
      }
      String secret = secret("inv");
      run(
          connection,
          "update access_tokens set revoked_at = now() where workspace_id = ?::uuid and user_id ="
              + " ?::uuid and kind = 'invitation' and revoked_at is null",
          OWNER,
          OWNER);
      insert(connection, secret, "invitation", null, "{}", "72 hours");
      run(
          connection,
          "insert into audit_log (id, workspace_id, actor_user_id, action, entity_type, entity_id)"
              + " values (gen_random_uuid(), ?::uuid, ?::uuid, 'invite', 'membership', ?)",
          OWNER,
          OWNER,
          OWNER);
      connection.commit();
      return Optional.of(secret);
    }
  }

  /** Sees to it that the file holds a good key of the administrator. */
  void keep(Path file) throws SQLException {
    try (Connection connection = open()) {
      if (!is(connection, ADMINISTERS, OWNER, OWNER)) {
        return;
      }
      Optional<String> kept = read(file);
      if (kept.isPresent() && is(connection, IS_GOOD, hash(kept.get()))) {
        return;
      }
      // a key that the database does not know was written by a run that went no further
      String key =
          kept.isPresent() && !is(connection, IS_KNOWN, hash(kept.get()))
              ? kept.get()
              : secret("key");
      write(file, key);
      String id = insert(connection, key, "api_key", "launcher", "{read,write,review}", "366 days");
      run(
          connection,
          "insert into audit_log (id, workspace_id, actor_user_id, action, entity_type, entity_id,"
              + " after_json) values (gen_random_uuid(), ?::uuid, ?::uuid, 'create', 'api_key', ?,"
              + " jsonb_build_object('name', 'launcher', 'prefix', ?::text, 'scopes', 'read review"
              + " write'))",
          OWNER,
          OWNER,
          id,
          key.substring(0, PREFIX));
      connection.commit();
    }
  }

  private Connection open() throws SQLException {
    Connection connection = login.open("clinnexus-first-login");
    connection.setAutoCommit(false);
    // of several at once, each sees what the one before it did
    run(connection, "lock table access_tokens in share row exclusive mode");
    return connection;
  }

  private static String insert(
      Connection connection,
      String secret,
      String kind,
      @Nullable String name,
      String scopes,
      String lifetime)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into access_tokens (id, workspace_id, user_id, kind, name, prefix, secret_hash,"
                + " scopes, created_at, expires_at) values (gen_random_uuid(), ?::uuid, ?::uuid, ?,"
                + " ?, ?, ?, ?::text[], now(), now() + ?::interval) returning id::text")) {
      statement.setString(1, OWNER);
      statement.setString(2, OWNER);
      statement.setString(3, kind);
      statement.setString(4, name);
      statement.setString(5, secret.substring(0, PREFIX));
      statement.setBytes(6, hash(secret));
      statement.setString(7, scopes);
      statement.setString(8, lifetime);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static boolean is(Connection connection, String question, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, question, arguments);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static void run(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, arguments)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /** As the API makes and hashes them: 256 random bits behind a mark. */
  private static String secret(String mark) {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return "cnx_" + mark + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.notExists(file)
          ? Optional.empty()
          : Files.readAllLines(file).stream()
              .filter(line -> line.startsWith(LINE))
              .map(line -> line.substring(LINE.length()))
              .filter(key -> KEY.matcher(key).matches())
              .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file is there wholly or not at all, and never readable by others. */
  private static void write(Path file, String key) {
    Path parent = file.toAbsolutePath().getParent();
    try {
      Path fresh =
          Files.createTempFile(
              parent,
              "credentials",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap((LINE + key + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
