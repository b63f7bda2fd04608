package io.clinnexus.integrations.audit;

import io.clinnexus.domain.auditlog.ChainHash;
import io.clinnexus.domain.auditlog.ChainHead;
import io.clinnexus.domain.auditlog.HeadArchive;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One text file for each workspace, one head in a line: number, hash, time and signature, separated
 * by blanks. A line is only ever added, and flushed to disk before {@link #append} returns; half a
 * line that a crash left at the end is passed over and closed by the next one.
 */
final class FileHeadArchive implements HeadArchive {

  private static final String NAME = "audit head archive";
  private static final int FIELDS = 4;
  private static final int SIGNATURE_DIGITS = 128;

  private final Path directory;

  FileHeadArchive(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public synchronized void append(SignedHead head) {
    String line =
        head.head().sequence()
            + " "
            + head.head().hash().hex()
            + " "
            + head.exportedAt()
            + " "
            + head.signature()
            + "\n";
    try {
      Files.createDirectories(directory);
      Path file = file(head.workspaceId());
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        String gap = endsInside(channel) ? "\n" : "";
        ByteBuffer bytes = ByteBuffer.wrap((gap + line).getBytes(StandardCharsets.US_ASCII));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new StoreUnavailable(NAME, e);
    }
  }

  @Override
  public List<SignedHead> heads(WorkspaceId workspaceId) {
    Path file = file(workspaceId);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
      return lines.flatMap(line -> read(workspaceId, line).stream()).toList();
    } catch (IOException e) {
      throw new StoreUnavailable(NAME, e);
    }
  }

  @Override
  public Optional<SignedHead> last(WorkspaceId workspaceId) {
    return heads(workspaceId).stream().reduce((first, second) -> second);
  }

  private Path file(WorkspaceId workspaceId) {
    return directory.resolve(workspaceId.value() + ".heads");
  }

  private static boolean endsInside(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  /** The rest of a line that a crash cut off is no head; a line that was changed stays one. */
  private static Optional<SignedHead> read(WorkspaceId workspaceId, String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS || fields[FIELDS - 1].length() < SIGNATURE_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SignedHead(
              workspaceId,
              new ChainHead(Long.parseLong(fields[0]), ChainHash.parse(fields[1])),
              Instant.parse(fields[2]),
              fields[3]));
    } catch (NumberFormatException | DateTimeParseException | InvalidValue e) {
      return Optional.of(unreadable(workspaceId));
    }
  }

  /** No signature fits it, so that the check of the trail reports it. */
  private static SignedHead unreadable(WorkspaceId workspaceId) {
    ChainHead nothing = new ChainHead(0, new ChainHash(new byte[ChainHash.LENGTH]));
    return new SignedHead(workspaceId, nothing, Instant.EPOCH, "");
  }
}
