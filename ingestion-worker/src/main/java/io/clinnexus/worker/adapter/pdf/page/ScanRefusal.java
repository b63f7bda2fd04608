package io.clinnexus.worker.adapter.pdf.page;

/** Why the child process does not deliver a scan. */
public enum ScanRefusal {
  /** A password is needed to read the text. */
  ENCRYPTED,
  /** The file does not follow the format; the detail says where. */
  CORRUPT,
  /** A limit was passed; the detail is its name. */
  LIMIT,
  /** A page took more computing time than all sensible pages do. */
  TIME
}
