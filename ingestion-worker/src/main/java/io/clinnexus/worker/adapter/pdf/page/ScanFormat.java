package io.clinnexus.worker.adapter.pdf.page;

/**
 * The form in which a scan leaves the child process: {@link #MAGIC}, then records that each start
 * with one of the bytes below, in network byte order. Both sides are of the same build, so there is
 * no version; a record that does not fit is a broken scan.
 */
final class ScanFormat {

  static final int MAGIC = 0x43505332;
  static final int FONT = 'F';
  static final int PAGE = 'P';
  static final int BOOKMARK = 'B';
  static final int END = 'E';
  static final int REFUSAL = 'R';

  static final int SPACE_BEFORE = 1;
  static final int SPACE_AFTER = 2;
  static final int PAGINATION = 4;

  private ScanFormat() {}
}
