package io.clinnexus.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A changelog on the class path: its master file, and every file in the folder of that.
 *
 * @param master the path of the master file, as Liquibase records it
 */
record Changelog(String master) {

  /** The changelog of the migrations module. */
  static final Changelog OURS = new Changelog("db/changelog/master.yaml");

  private static final int CHECKSUM_LENGTH = 16;

  /** Returns a short hash over the names and bytes of all changelog files. */
  String checksum() {
    URL url = Changelog.class.getClassLoader().getResource(master);
    if (url == null) {
      throw new IllegalStateException(
          master + " is not on the class path: depend on clinnexus-migrations");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return hash(parent(Path.of(uri)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return hash(parent(jar.getPath(master)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the changelog can not be read", e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings the database of the connection to the head of the changelog, with all contexts. */
  void update(Connection connection) {
    Map<String, Object> quietly =
        Map.of(
            Scope.Attr.logService.name(), new NoOpLogService(),
            Scope.Attr.ui.name(), new LoggerUIService());
    try {
      Scope.child(quietly, () -> updateLoudly(connection));
      // Liquibase declares Exception here; what it throws names the changeset that failed
    } catch (Exception e) {
      throw new IllegalStateException("the changelog could not be applied: " + e.getMessage(), e);
    }
  }

  private void updateLoudly(Connection connection) throws LiquibaseException {
    try (Liquibase liquibase =
        new Liquibase(master, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
      liquibase.setShowSummary(UpdateSummaryEnum.OFF);
      liquibase.update(new Contexts());
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("no folder holds " + file);
    }
    return parent;
  }

  private static String hash(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, CHECKSUM_LENGTH);
  }
}
