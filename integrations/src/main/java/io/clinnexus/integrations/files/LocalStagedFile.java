package io.clinnexus.integrations.files;

import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.StagedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** A complete, flushed temporary file that may be kept under the name of its digest. */
final class LocalStagedFile implements StagedFile {

  private static final System.Logger LOG = System.getLogger(LocalStagedFile.class.getName());

  private final Path incoming;
  private final Sha256 sha256;
  private final long sizeBytes;
  private final Function<Sha256, Path> places;
  private boolean kept;

  LocalStagedFile(Path incoming, Sha256 sha256, long sizeBytes, Function<Sha256, Path> places) {
    this.incoming = incoming;
    this.sha256 = sha256;
    this.sizeBytes = sizeBytes;
    this.places = places;
  }

  @Override
  public Sha256 sha256() {
    return sha256;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public Path path() {
    return kept ? places.apply(sha256) : incoming;
  }

  @Override
  public void keep() {
    if (kept) {
      return;
    }
    Path target = places.apply(sha256);
    try {
      Path folder = Files.createDirectories(target.getParent());
      if (Files.isRegularFile(target) && Files.size(target) == sizeBytes) {
        discard(incoming);
      } else {
        Files.move(
            incoming, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolder(folder);
      }
      kept = true;
    } catch (IOException e) {
      throw new StoreUnavailable("file store", e);
    }
  }

  @Override
  public void close() {
    if (!kept) {
      discard(incoming);
    }
  }

  /** Makes the new name survive a power failure, on systems that can open a folder. */
  private static void flushFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "This system cannot flush a folder.", e);
    }
  }

  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Could not remove a temporary upload.", e);
    }
  }
}
