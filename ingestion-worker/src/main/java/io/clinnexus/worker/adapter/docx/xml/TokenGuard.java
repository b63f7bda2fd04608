package io.clinnexus.worker.adapter.docx.xml;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits the bytes from one opening angle bracket to the next. A name, or all attributes of one
 * tag, are held in memory as a whole by the XML library, which has no limit of its own for them; an
 * opening bracket cannot occur inside either. In UTF-16, where any byte may look like a bracket,
 * the whole part is limited instead.
 */
final class TokenGuard extends FilterInputStream {

  private static final long MAX_TOKEN_BYTES = 16L * 1024 * 1024;
  private static final long MAX_UTF16_BYTES = 32L * 1024 * 1024;

  private final String part;
  private long run;
  private long total;
  private boolean started;
  private boolean wide;

  TokenGuard(InputStream in, String part) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    if (got > 0) {
      inspect(target, offset, got);
    }
    return got;
  }

  private void inspect(byte[] bytes, int offset, int count) {
    if (!started) {
      started = true;
      wide = isWide(bytes, offset, count);
    }
    total += count;
    int at = offset + count - 1;
    while (at >= offset && bytes[at] != '<') {
      at--;
    }
    run = at >= offset ? offset + count - 1 - at : run + count;
    if (run > MAX_TOKEN_BYTES || (wide && total > MAX_UTF16_BYTES)) {
      throw DocumentRejected.limit("xmlToken", MAX_TOKEN_BYTES, part);
    }
  }

  /** A byte order mark of UTF-16, or a zero among the first two bytes. */
  private static boolean isWide(byte[] bytes, int offset, int count) {
    int first = bytes[offset] & 0xff;
    return first == 0 || first == 0xfe || first == 0xff || (count > 1 && bytes[offset + 1] == 0);
  }
}
