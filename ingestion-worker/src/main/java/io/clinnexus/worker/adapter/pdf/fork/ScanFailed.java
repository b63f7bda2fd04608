package io.clinnexus.worker.adapter.pdf.fork;

/** How a child process ended without a scan. */
public enum ScanFailed {
  /** It took longer than allowed and was ended. */
  TIME,
  /** It needed more memory than allowed. */
  MEMORY,
  /** It ended in another way, or wrote what is not a scan. */
  BROKEN
}
