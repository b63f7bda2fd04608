package io.clinnexus.api.problem;

import io.clinnexus.domain.studies.FileTooLarge;

/** The largest file that may be uploaded, in bytes. */
public record UploadLimit(long maxBytes) {

  FileTooLarge exceeded() {
    return new FileTooLarge(maxBytes);
  }
}
