package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The content that arrived does not have the digest its sender announced. */
public final class ChecksumMismatch extends DomainException {

  private static final long serialVersionUID = 1L;

  private ChecksumMismatch(Sha256 expected, Sha256 received) {
    super(
        ErrorKind.INVALID,
        "file.checksum-mismatch",
        "The file changed on its way: its checksum is not the announced one. Send it again.",
        Map.of("expected", expected.hex(), "received", received.hex()));
  }

  static void unlessSame(Sha256 expected, StagedFile staged) {
    if (!expected.equals(staged.sha256())) {
      throw new ChecksumMismatch(expected, staged.sha256());
    }
  }
}
