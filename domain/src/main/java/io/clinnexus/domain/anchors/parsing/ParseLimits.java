package io.clinnexus.domain.anchors.parsing;

import java.time.Duration;

/**
 * What one document may cost; every limit is enforced while reading, before the memory is spent.
 *
 * @param entries entries of the archive
 * @param entryBytes inflated bytes of one entry
 * @param totalBytes inflated bytes of all entries
 * @param compressionRatio inflated over stored bytes, applied after the first MiB of an entry
 * @param elementDepth nesting of XML elements
 * @param textCharacters characters of text of all parts
 * @param paragraphs paragraphs of all parts
 * @param tableCells cells of all tables
 * @param cellCharacters characters of one cell
 * @param tableDepth nesting of tables
 * @param time wall time for one document
 */
public record ParseLimits(
    int entries,
    long entryBytes,
    long totalBytes,
    int compressionRatio,
    int elementDepth,
    long textCharacters,
    int paragraphs,
    int tableCells,
    int cellCharacters,
    int tableDepth,
    Duration time) {

  private static final long MIB = 1024L * 1024L;

  /** The defaults: a real 300-page protocol stays below a tenth of each. */
  public static final ParseLimits DEFAULT =
      new ParseLimits(
          2_000,
          256 * MIB,
          512 * MIB,
          200,
          256,
          20_000_000L,
          500_000,
          1_000_000,
          1_000_000,
          16,
          Duration.ofSeconds(60));
}
