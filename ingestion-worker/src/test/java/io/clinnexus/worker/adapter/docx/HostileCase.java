package io.clinnexus.worker.adapter.docx;

import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.RejectionCode;

/** A file made to do harm, and the refusal it must end in. */
record HostileCase(String name, byte[] file, RejectionCode code, ParseLimits limits) {

  HostileCase(String name, byte[] file, RejectionCode code) {
    this(name, file, code, ParseLimits.DEFAULT);
  }

  @Override
  public String toString() {
    return name;
  }
}
