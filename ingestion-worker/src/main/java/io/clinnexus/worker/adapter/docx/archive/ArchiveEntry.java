package io.clinnexus.worker.adapter.docx.archive;

/**
 * One file of an archive as its central directory describes it, with the place of its data checked.
 *
 * @param name path inside the archive, with forward slashes
 * @param method 0 stored, 8 deflated
 * @param flags general purpose bits
 * @param crc CRC-32 of the inflated content
 * @param compressedSize bytes of the data in the archive
 * @param size bytes of the inflated content
 * @param headerOffset where its local header starts
 * @param dataOffset where its data starts; 0 until the local header was read
 */
public record ArchiveEntry(
    String name,
    int method,
    int flags,
    long crc,
    long compressedSize,
    long size,
    long headerOffset,
    long dataOffset) {

  boolean deflated() {
    return method == 8;
  }

  boolean hasDescriptor() {
    return (flags & 8) != 0;
  }

  boolean directory() {
    return name.endsWith("/");
  }

  long dataEnd() {
    return dataOffset + compressedSize;
  }

  ArchiveEntry withDataOffset(long offset) {
    return new ArchiveEntry(name, method, flags, crc, compressedSize, size, headerOffset, offset);
  }
}
