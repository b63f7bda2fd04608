package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the central directory of an archive lies and how many entries it lists, taken from the end
 * record (ZIP64 form included), which must lie at the very end of the file.
 */
record DirectoryLocation(long offset, long size, long entries) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int MAX_COMMENT = 0xFFFF;

  static DirectoryLocation find(FileChannel channel) throws IOException {
    int tailLength = (int) Math.min(channel.size(), END_BYTES + MAX_COMMENT);
    long tailStart = channel.size() - tailLength;
    ByteBuffer tail = ChannelBytes.read(channel, tailStart, tailLength);
    for (int at = tailLength - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE
          && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) == tailLength) {
        return read(channel, tail, at, tailStart + at);
      }
    }
    throw DocumentRejected.corrupt("the end of the file is missing.", null);
  }

  private static DirectoryLocation read(FileChannel channel, ByteBuffer tail, int at, long endAt)
      throws IOException {
    int disk = Short.toUnsignedInt(tail.getShort(at + 4));
    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
    if (entries == 0xFFFF || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
      return read64(channel, endAt);
    }
    if (disk != 0 || entries != Short.toUnsignedInt(tail.getShort(at + 8))) {
      throw DocumentRejected.corrupt("it is one volume of a split archive.", null);
    }
    return checked(new DirectoryLocation(offset, size, entries), endAt);
  }

  private static DirectoryLocation read64(FileChannel channel, long endAt) throws IOException {
    ByteBuffer locator = ChannelBytes.read(channel, endAt - LOCATOR_BYTES, LOCATOR_BYTES);
    long end64At = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR_SIGNATURE
        || end64At < 0
        || end64At > endAt - LOCATOR_BYTES - END64_BYTES) {
      throw DocumentRejected.corrupt("the end of its archive contradicts itself.", null);
    }
    ByteBuffer end = ChannelBytes.read(channel, end64At, END64_BYTES);
    if (end.getInt(0) != END64_SIGNATURE || end.getLong(24) != end.getLong(32)) {
      throw DocumentRejected.corrupt("the end of its archive contradicts itself.", null);
    }
    return checked(
        new DirectoryLocation(end.getLong(48), end.getLong(40), end.getLong(32)), end64At);
  }

  private static DirectoryLocation checked(DirectoryLocation location, long endAt) {
    if (location.offset < 0
        || location.size < 0
        || location.entries < 0
        || location.offset > endAt - location.size
        || location.offset + location.size != endAt) {
      throw DocumentRejected.corrupt("the list of files in its archive is misplaced.", null);
    }
    return location;
  }
}
