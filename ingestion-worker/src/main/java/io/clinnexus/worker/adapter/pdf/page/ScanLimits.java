package io.clinnexus.worker.adapter.pdf.page;

/**
 * What a scan may hold.
 *
 * @param pages pages of the document
 * @param characters characters of text of all pages
 * @param pieces runs of text of all pages
 * @param rulingsPerPage lines of one page; a drawing with more is no table and gives none
 * @param pageSeconds computing time for one page
 */
public record ScanLimits(
    int pages, long characters, long pieces, int rulingsPerPage, int pageSeconds) {

  public static final ScanLimits DEFAULT =
      new ScanLimits(5_000, 20_000_000L, 2_000_000L, 20_000, 3);
}
