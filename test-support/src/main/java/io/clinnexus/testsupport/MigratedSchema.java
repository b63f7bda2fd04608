package io.clinnexus.testsupport;

import io.clinnexus.migrations.DatabaseLogin;
import io.clinnexus.migrations.Migrator;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our schema at the head of the changelog, reference data included, made by the migrator that
 * production uses.
 */
final class MigratedSchema implements Schema {

  private static final String MASTER = "db/changelog/master.yaml";
  private static final int LENGTH = 16;

  /** Returns a short hash over the names and bytes of all changelog files. */
  @Override
  public String fingerprint() {
    URL url = MigratedSchema.class.getClassLoader().getResource(MASTER);
    if (url == null) {
      throw new IllegalStateException(MASTER + " is not on the class path");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return hash(parent(Path.of(uri)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return hash(parent(jar.getPath(MASTER)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the changelog can not be read", e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void apply(ServerAddress server, String database) {
    new Migrator(new DatabaseLogin(server.jdbcUrl(database), server.user(), server.password()))
        .update();
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
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
