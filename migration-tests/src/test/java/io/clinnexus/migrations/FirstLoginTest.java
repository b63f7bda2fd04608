package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class FirstLoginTest {

  private static final String GOOD_KEYS =
      "select count(*) from access_tokens where kind = 'api_key' and revoked_at is null";
  private static final String OPEN_INVITATIONS =
      "select count(*) from access_tokens where kind = 'invitation' and revoked_at is null";

  @TempDir private Path folder;

  private final TestedDatabase database;
  private final FirstLogin firstLogin;
  private Path file;

  FirstLoginTest(TestDatabase place) {
    database = new TestedDatabase(place);
    firstLogin =
        new FirstLogin(
            new DatabaseLogin(
                "jdbc:postgresql://%s:%d/%s".formatted(place.host(), place.port(), place.name()),
                place.user(),
                place.password()));
  }

  @BeforeEach
  void start_anew() {
    file = folder.resolve("credentials");
    database.run(
        "delete from access_tokens",
        "update users set password_hash = null, password_changed_at = null");
  }

  @Test
  void a_secret_is_handed_out_once_until_a_new_one_is_wanted() throws SQLException {
    Optional<String> first = firstLogin.secret(false);

    assertThat(first.orElseThrow()).matches("cnx_inv_[A-Za-z0-9_-]{43}");
    assertThat(firstLogin.secret(false)).isEmpty();
    assertThat(firstLogin.secret(true)).isPresent().isNotEqualTo(first);
    assertThat(database.rows(OPEN_INVITATIONS)).containsExactly("1");
    assertThat(
            database.rows(
                "select encode(secret_hash, 'hex') = encode(sha256('%s'), 'hex'), prefix = '%s' from"
                        .formatted(first.get(), first.get().substring(0, 16))
                    + " access_tokens where revoked_at is not null"))
        .containsExactly("t|t");
  }

  @Test
  void who_can_log_in_needs_no_secret() throws SQLException {
    database.run(
        "update users set password_hash = 'x', password_changed_at = now() where id ="
            + " '00000000-0000-0000-0000-000000000001'");

    assertThat(firstLogin.secret(false)).isEmpty();
    assertThat(firstLogin.secret(true)).isPresent();
  }

  @Test
  void the_key_is_made_once_and_only_its_owner_can_read_it() throws SQLException, IOException {
    firstLogin.keep(file);
    String text = Files.readString(file);
    firstLogin.keep(file);

    assertThat(text).matches("api_key=cnx_key_[A-Za-z0-9_-]{43}\n");
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(database.rows(GOOD_KEYS)).containsExactly("1");
    assertThat(
            database.rows(
                "select a.action, a.after_json ->> 'name' from audit_log a where a.entity_type ="
                    + " 'api_key' and a.entity_id = (select id::text from access_tokens)"))
        .containsExactly("create|launcher");
  }

  @Test
  void a_run_that_was_killed_before_the_key_was_stored_is_finished_by_the_next()
      throws SQLException, IOException {
    String line = "api_key=cnx_key_" + "A".repeat(43) + "\n";
    Files.writeString(file, line);

    firstLogin.keep(file);

    assertThat(Files.readString(file)).isEqualTo(line);
    assertThat(database.rows(GOOD_KEYS)).containsExactly("1");
  }

  @Test
  void a_file_that_is_broken_or_whose_key_was_revoked_gets_a_new_key()
      throws SQLException, IOException {
    Files.writeString(file, "api_key=cnx_k");
    firstLogin.keep(file);
    String first = Files.readString(file);
    assertThat(first).hasSize("api_key=".length() + 51 + 1);

    database.run("update access_tokens set revoked_at = now()");
    firstLogin.keep(file);
    assertThat(Files.readString(file)).isNotEqualTo(first);
    assertThat(database.rows(GOOD_KEYS)).containsExactly("1");
  }

  @Test
  void nothing_is_made_for_an_owner_who_administers_nothing() throws SQLException {
    database.run(
        "update memberships set role = 'qa' where user_id = '00000000-0000-0000-0000-000000000001'");
    firstLogin.keep(file);

    assertThat(file).doesNotExist();
    assertThat(firstLogin.secret(true)).isEmpty();
    database.run(
        "update memberships set role = 'admin' where user_id ="
            + " '00000000-0000-0000-0000-000000000001'");
  }
}
