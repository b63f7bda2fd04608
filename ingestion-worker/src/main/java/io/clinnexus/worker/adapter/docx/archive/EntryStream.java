package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The inflated content of one entry. Counts every byte against the limits before handing it on, and
 * refuses content that is longer, shorter or other than the directory says.
 */
final class EntryStream extends InputStream {

  private static final long RATIO_GRACE_BYTES = 1024L * 1024L;

  private final InputStream in;
  private final @Nullable Inflater inflater;
  private final ArchiveEntry entry;
  private final ParseBudget budget;
  private final CRC32 crc = new CRC32();
  private long count;

  EntryStream(InputStream in, @Nullable Inflater inflater, ArchiveEntry entry, ParseBudget budget) {
    this.in = in;
    this.inflater = inflater;
    this.entry = entry;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int got = inflate(target, offset, length);
    if (got < 0) {
      checkComplete();
      return -1;
    }
    count += got;
    crc.update(target, offset, got);
    checkLimits(got);
    return got;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw DocumentRejected.corrupt("the data of " + entry.name() + " cannot be unpacked.", e);
    }
  }

  private void checkLimits(int got) {
    budget.checkTime();
    budget.addInflated(got, entry.name());
    if (count > budget.limits().entryBytes()) {
      throw DocumentRejected.limit("entryBytes", budget.limits().entryBytes(), entry.name());
    }
    if (tooDense(count, entry.compressedSize(), budget.limits().compressionRatio())) {
      throw DocumentRejected.limit(
          "compressionRatio", budget.limits().compressionRatio(), entry.name());
    }
    if (count > entry.size()) {
      throw DocumentRejected.corrupt(entry.name() + " is longer than its archive says.", null);
    }
  }

  private void checkComplete() {
    if (count != entry.size()) {
      throw DocumentRejected.corrupt(entry.name() + " is shorter than its archive says.", null);
    }
    if (crc.getValue() != entry.crc()) {
      throw DocumentRejected.corrupt("the checksum of " + entry.name() + " is wrong.", null);
    }
  }

  static boolean tooDense(long size, long compressedSize, int ratio) {
    return size > RATIO_GRACE_BYTES && size / ratio > compressedSize;
  }

  @Override
  public void close() throws IOException {
    if (inflater != null) {
      inflater.end();
    }
    in.close();
  }
}
