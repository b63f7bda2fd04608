package io.clinnexus.worker.adapter.pdf.page;

import java.io.IOException;

/** The child process read the file and refuses it. */
public final class ScanRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final ScanRefusal refusal;
  private final String detail;

  public ScanRefused(ScanRefusal refusal, String detail) {
    super(refusal + ": " + detail);
    this.refusal = refusal;
    this.detail = detail;
  }

  public ScanRefusal refusal() {
    return refusal;
  }

  public String detail() {
    return detail;
  }
}
