package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The uploaded file is larger than the configured limit. */
public final class FileTooLarge extends DomainException {

  private static final long serialVersionUID = 1L;

  public FileTooLarge(long maxBytes) {
    super(
        ErrorKind.TOO_LARGE,
        "file.too-large",
        "The file is larger than " + maxBytes / (1024 * 1024) + " MiB, the limit for uploads.",
        Map.of("maxBytes", maxBytes));
  }
}
