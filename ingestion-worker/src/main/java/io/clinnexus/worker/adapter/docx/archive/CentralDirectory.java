package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the table of contents of a ZIP archive and refuses what a careful writer never produces:
 * encrypted, duplicate or unsafe names, sizes beyond the limits, unknown methods.
 */
final class CentralDirectory {

  private static final int HEADER_SIGNATURE = 0x02014b50;
  private static final int HEADER_BYTES = 46;
  private static final int FLAG_ENCRYPTED = 1;
  private static final int FLAG_MASKED = 1 << 13;
  private static final int UNIX_HOST = 3;
  private static final int UNIX_TYPE_MASK = 0xF000;
  private static final int UNIX_SYMLINK = 0xA000;

  private final FileChannel channel;
  private final ParseBudget budget;

  CentralDirectory(FileChannel channel, ParseBudget budget) {
    this.channel = channel;
    this.budget = budget;
  }

  /** The files of the archive, directories left out, each with the checked place of its data. */
  List<ArchiveEntry> read() throws IOException {
    DirectoryLocation location = DirectoryLocation.find(channel);
    if (location.entries() > budget.limits().entries()) {
      throw DocumentRejected.limit("entries", budget.limits().entries(), "the archive");
    }
    ByteBuffer directory = bytes(location);
    List<ArchiveEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (long i = 0; i < location.entries(); i++) {
      ArchiveEntry entry = header(directory);
      if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
        throw forbidden("its archive holds " + EntryNames.shown(entry.name()) + " twice");
      }
      entries.add(entry);
    }
    if (directory.hasRemaining()) {
      throw DocumentRejected.corrupt("its archive lists more files than it counts.", null);
    }
    checkSizes(entries);
    return new LocalHeaders(channel, location.offset())
        .verify(entries).stream().filter(entry -> !entry.directory()).toList();
  }

  private ByteBuffer bytes(DirectoryLocation location) throws IOException {
    long longest = (long) budget.limits().entries() * (HEADER_BYTES + 3L * 0xFFFF);
    if (location.size() > Math.min(longest, Integer.MAX_VALUE)) {
      throw DocumentRejected.limit("entries", budget.limits().entries(), "the archive");
    }
    return ChannelBytes.read(channel, location.offset(), (int) location.size());
  }

  private ArchiveEntry header(ByteBuffer in) {
    if (in.remaining() < HEADER_BYTES || in.getInt() != HEADER_SIGNATURE) {
      throw DocumentRejected.corrupt("the list of files in its archive is broken.", null);
    }
    final int madeBy = Short.toUnsignedInt(in.getShort());
    in.getShort();
    final int flags = Short.toUnsignedInt(in.getShort());
    final int method = Short.toUnsignedInt(in.getShort());
    in.getInt();
    final long crc = Integer.toUnsignedLong(in.getInt());
    final long compressed = Integer.toUnsignedLong(in.getInt());
    final long size = Integer.toUnsignedLong(in.getInt());
    final int nameLength = Short.toUnsignedInt(in.getShort());
    final int extraLength = Short.toUnsignedInt(in.getShort());
    final int commentLength = Short.toUnsignedInt(in.getShort());
    in.getInt();
    final int attributes = in.getInt();
    final long offset = Integer.toUnsignedLong(in.getInt());
    if (in.remaining() < nameLength + extraLength + commentLength) {
      throw DocumentRejected.corrupt("the list of files in its archive is broken.", null);
    }
    String name = name(in, nameLength);
    ByteBuffer extra = slice(in, extraLength);
    in.position(in.position() + commentLength);
    checkKind(name, flags, method, madeBy, attributes);
    Zip64Sizes sizes = Zip64Sizes.apply(size, compressed, offset, extra);
    return new ArchiveEntry(
        name, method, flags, crc, sizes.compressedSize(), sizes.size(), sizes.headerOffset(), 0);
  }

  private static String name(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    String name = new String(bytes, StandardCharsets.UTF_8);
    String unsafe = EntryNames.whyUnsafe(name);
    if (!unsafe.isEmpty()) {
      throw forbidden("its archive holds a file with an unsafe name (" + unsafe + ")");
    }
    return name;
  }

  private static ByteBuffer slice(ByteBuffer in, int length) {
    ByteBuffer slice = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return slice;
  }

  private static void checkKind(String name, int flags, int method, int madeBy, int attributes) {
    if ((flags & (FLAG_ENCRYPTED | FLAG_MASKED)) != 0) {
      throw new DocumentRejected(
          RejectionCode.ENCRYPTED,
          "The file is protected by a password. Remove the password and upload it again.",
          Map.of(),
          null);
    }
    if (method != 0 && method != 8) {
      throw DocumentRejected.corrupt(
          EntryNames.shown(name) + " is packed in a way that Word does not use.", null);
    }
    if (madeBy >>> 8 == UNIX_HOST && (attributes >>> 16 & UNIX_TYPE_MASK) == UNIX_SYMLINK) {
      throw forbidden("its archive holds a symbolic link");
    }
  }

  private void checkSizes(List<ArchiveEntry> entries) {
    long total = 0;
    for (ArchiveEntry entry : entries) {
      String where = EntryNames.shown(entry.name());
      total += entry.size();
      if (entry.size() > budget.limits().entryBytes()) {
        throw DocumentRejected.limit("entryBytes", budget.limits().entryBytes(), where);
      }
      if (total > budget.limits().totalBytes()) {
        throw DocumentRejected.limit("totalBytes", budget.limits().totalBytes(), "the archive");
      }
      int ratio = budget.limits().compressionRatio();
      if (EntryStream.tooDense(entry.size(), entry.compressedSize(), ratio)) {
        throw DocumentRejected.limit("compressionRatio", ratio, where);
      }
    }
  }

  private static DocumentRejected forbidden(String what) {
    return new DocumentRejected(
        RejectionCode.FORBIDDEN_CONTENT,
        "The file is not accepted because " + what + ". Save it again in Word and upload it.",
        Map.of(),
        null);
  }
}
