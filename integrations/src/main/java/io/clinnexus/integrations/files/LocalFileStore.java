package io.clinnexus.integrations.files;

import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.FileTooLarge;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Keeps originals in a local folder as {@code ab/cd/<sha256>}. A file is complete and flushed to
 * disk before it gets its name, so a name never stands for half a file. Names come from digests
 * alone.
 */
final class LocalFileStore implements FileStore {

  private static final String NAME = "file store";
  private static final int BUFFER = 64 * 1024;

  private final Path directory;

  LocalFileStore(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public StagedFile stage(InputStream content, long maxBytes) {
    Path file = newIncomingFile();
    boolean complete = false;
    try {
      MessageDigest digest = sha256();
      long size = copy(content, file, digest, maxBytes);
      complete = true;
      return new LocalStagedFile(
          file, new Sha256(HexFormat.of().formatHex(digest.digest())), size, this::place);
    } finally {
      if (!complete) {
        LocalStagedFile.discard(file);
      }
    }
  }

  @Override
  public <T> T read(Sha256 sha256, Function<Path, T> reader) {
    Path file = place(sha256);
    if (!Files.isReadable(file)) {
      throw new StoreUnavailable(NAME, new IOException("No readable file " + sha256.hex()));
    }
    return reader.apply(file);
  }

  @Override
  public String uri(Sha256 sha256) {
    return "sha256:" + sha256.hex();
  }

  private Path place(Sha256 sha256) {
    String hex = sha256.hex();
    return directory.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  private Path newIncomingFile() {
    try {
      Path incoming = Files.createDirectories(directory.resolve("incoming"));
      return Files.createTempFile(incoming, "upload-", ".part");
    } catch (IOException e) {
      throw new StoreUnavailable(NAME, e);
    }
  }

  private static long copy(InputStream content, Path file, MessageDigest digest, long maxBytes) {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int count = readFrom(content, buffer);
      while (count >= 0) {
        size += count;
        if (size > maxBytes) {
          throw new FileTooLarge(maxBytes);
        }
        digest.update(buffer, 0, count);
        writeFully(out, ByteBuffer.wrap(buffer, 0, count));
        count = readFrom(content, buffer);
      }
      out.force(true);
      return size;
    } catch (IOException e) {
      throw new StoreUnavailable(NAME, e);
    }
  }

  /** A sender that breaks off is not a failure of the store. */
  private static int readFrom(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off.", e);
    }
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
