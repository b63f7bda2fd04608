package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.nio.ByteBuffer;

/** Sizes and offset of an entry after its ZIP64 extra field, when it has one, was applied. */
record Zip64Sizes(long size, long compressedSize, long headerOffset) {

  private static final long MARK = 0xFFFFFFFFL;
  private static final int ZIP64_ID = 1;

  static Zip64Sizes apply(long size, long compressedSize, long headerOffset, ByteBuffer extra) {
    if (size != MARK && compressedSize != MARK && headerOffset != MARK) {
      return new Zip64Sizes(size, compressedSize, headerOffset);
    }
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        break;
      }
      int next = extra.position() + length;
      if (id == ZIP64_ID) {
        return new Zip64Sizes(
            value(size, extra, next),
            value(compressedSize, extra, next),
            value(headerOffset, extra, next));
      }
      extra.position(next);
    }
    throw contradiction();
  }

  private static long value(long small, ByteBuffer extra, int end) {
    if (small != MARK) {
      return small;
    }
    if (end - extra.position() < Long.BYTES) {
      throw contradiction();
    }
    long large = extra.getLong();
    if (large < 0) {
      throw contradiction();
    }
    return large;
  }

  private static DocumentRejected contradiction() {
    return DocumentRejected.corrupt("a size in its archive contradicts itself.", null);
  }
}
