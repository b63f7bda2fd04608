package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads exact ranges of a file, little endian. */
final class ChannelBytes {

  private ChannelBytes() {}

  /** The bytes of the range; a range that is not inside the file is a damaged archive. */
  static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset > channel.size() - length) {
      throw DocumentRejected.corrupt("its archive points outside the file.", null);
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw DocumentRejected.corrupt("the end of the file is missing.", null);
      }
    }
    return buffer.flip();
  }
}
