package io.clinnexus.worker.adapter.pdf.fork;

import java.io.IOException;

/** The child process ended without a scan and without a refusal. */
public final class ScanProcessFailed extends IOException {

  private static final long serialVersionUID = 1L;

  private final ScanFailed failure;

  ScanProcessFailed(ScanFailed failure, String message) {
    super(message);
    this.failure = failure;
  }

  public ScanFailed failure() {
    return failure;
  }
}
