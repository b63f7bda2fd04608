package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.StoreUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Files by digest in a map; only what is staged or read passes through a temporary file. */
public final class InMemoryFileStore implements FileStore {

  private final Map<Sha256, byte[]> kept = new ConcurrentHashMap<>();
  private final Set<Path> staged = ConcurrentHashMap.newKeySet();

  @Override
  public StagedFile stage(InputStream content, long maxBytes) {
    try {
      byte[] bytes = read(content, maxBytes);
      Path path = temporary(bytes);
      staged.add(path);
      return new Staged(sha256(bytes), bytes, path);
    } catch (IOException e) {
      throw new StoreUnavailable("file store", e);
    }
  }

  @Override
  public <T> T read(Sha256 sha256, Function<Path, T> reader) {
    byte[] bytes = kept.get(sha256);
    if (bytes == null) {
      throw new StoreUnavailable("file store", new NoSuchFileException(sha256.hex()));
    }
    try {
      Path path = temporary(bytes);
      try {
        return reader.apply(path);
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String uri(Sha256 sha256) {
    return "sha256:" + sha256.hex();
  }

  /** The digests of the files that are kept. */
  public Set<Sha256> kept() {
    return Set.copyOf(kept.keySet());
  }

  /** How many files were staged and neither kept nor discarded. */
  public int stagedCount() {
    return staged.size();
  }

  private static byte[] read(InputStream content, long maxBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > maxBytes) {
        throw new FileTooLarge(maxBytes);
      }
    }
    return bytes.toByteArray();
  }

  private static Path temporary(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile("clinnexus-test", ".bin"), bytes);
  }

  private static Sha256 sha256(byte[] bytes) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Staged implements StagedFile {

    private final Sha256 sha256;
    private final byte[] bytes;
    private final Path path;

    Staged(Sha256 sha256, byte[] bytes, Path path) {
      this.sha256 = sha256;
      this.bytes = bytes;
      this.path = path;
    }

    @Override
    public Sha256 sha256() {
      return sha256;
    }

    @Override
    public long sizeBytes() {
      return bytes.length;
    }

    @Override
    public Path path() {
      return path;
    }

    @Override
    public void keep() {
      kept.put(sha256, bytes);
    }

    @Override
    public void close() {
      staged.remove(path);
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
