package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares each entry's local header with the central directory, so that a reader that streams and
 * one that jumps see the same files: same names, same sizes, no overlap, nothing in between.
 */
final class LocalHeaders {

  private static final int SIGNATURE = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int LARGEST_GAP = 64 * 1024;
  private static final long MARK = 0xFFFFFFFFL;

  private final FileChannel channel;
  private final long directoryOffset;

  LocalHeaders(FileChannel channel, long directoryOffset) {
    this.channel = channel;
    this.directoryOffset = directoryOffset;
  }

  /** The same entries in the same order with the place of their data. */
  List<ArchiveEntry> verify(List<ArchiveEntry> entries) throws IOException {
    List<ArchiveEntry> located = new ArrayList<>(entries.size());
    for (ArchiveEntry entry : entries) {
      located.add(locate(entry));
    }
    List<ArchiveEntry> byPlace = new ArrayList<>(located);
    byPlace.sort(Comparator.comparingLong(ArchiveEntry::headerOffset));
    long end = 0;
    for (ArchiveEntry entry : byPlace) {
      checkGap(end, entry.headerOffset());
      end = entry.dataEnd();
    }
    checkGap(end, directoryOffset);
    return located;
  }

  private ArchiveEntry locate(ArchiveEntry entry) throws IOException {
    ByteBuffer header = ChannelBytes.read(channel, entry.headerOffset(), HEADER_BYTES);
    int nameLength = Short.toUnsignedInt(header.getShort(26));
    int extraLength = Short.toUnsignedInt(header.getShort(28));
    long dataOffset = entry.headerOffset() + HEADER_BYTES + nameLength + extraLength;
    ArchiveEntry located = entry.withDataOffset(dataOffset);
    boolean same =
        header.getInt(0) == SIGNATURE
            && Short.toUnsignedInt(header.getShort(8)) == entry.method()
            && (header.getShort(6) & 1) == 0
            && sameSize(header, 18, entry.compressedSize(), entry)
            && sameSize(header, 22, entry.size(), entry)
            && sameName(entry, nameLength)
            && (entry.deflated() || entry.size() == entry.compressedSize());
    if (!same || located.dataEnd() > directoryOffset) {
      throw DocumentRejected.corrupt(
          "its archive describes " + EntryNames.shown(entry.name()) + " in two ways.", null);
    }
    return located;
  }

  private static boolean sameSize(ByteBuffer header, int at, long size, ArchiveEntry entry) {
    long local = Integer.toUnsignedLong(header.getInt(at));
    return local == size || local == MARK || (entry.hasDescriptor() && local == 0);
  }

  private boolean sameName(ArchiveEntry entry, int length) throws IOException {
    ByteBuffer name = ChannelBytes.read(channel, entry.headerOffset() + HEADER_BYTES, length);
    byte[] bytes = new byte[length];
    name.get(bytes);
    return entry.name().equals(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Between two entries there may be a data descriptor or padding, never another local header. */
  private void checkGap(long from, long to) throws IOException {
    if (to < from) {
      throw DocumentRejected.corrupt("files in its archive overlap.", null);
    }
    if (to - from > LARGEST_GAP) {
      throw DocumentRejected.corrupt("its archive holds data that belongs to no file.", null);
    }
    ByteBuffer gap = ChannelBytes.read(channel, from, (int) (to - from));
    for (int at = 0; at + Integer.BYTES <= gap.limit(); at++) {
      if (gap.getInt(at) == SIGNATURE) {
        throw DocumentRejected.corrupt("its archive holds a file that it does not list.", null);
      }
    }
  }
}
