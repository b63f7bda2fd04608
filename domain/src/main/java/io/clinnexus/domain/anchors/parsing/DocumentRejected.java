package io.clinnexus.domain.anchors.parsing;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source file cannot be ingested; trying again with the same file will not help. */
public final class DocumentRejected extends DomainException {

  private static final long serialVersionUID = 1L;

  private final RejectionCode rejection;

  public DocumentRejected(
      RejectionCode rejection, String message, Map<String, ?> details, @Nullable Throwable cause) {
    super(
        rejection == RejectionCode.UNSUPPORTED_FORMAT
            ? ErrorKind.UNSUPPORTED_MEDIA
            : ErrorKind.INVALID,
        rejection.code(),
        message,
        details,
        cause);
    this.rejection = rejection;
  }

  public RejectionCode rejection() {
    return rejection;
  }

  /** A refusal for a limit: names the limit, its value and where it was passed. */
  public static DocumentRejected limit(String limit, Object allowed, String where) {
    return new DocumentRejected(
        RejectionCode.LIMIT_EXCEEDED,
        "The document exceeds the limit '" + limit + "' (" + allowed + ") in " + where + ".",
        Map.of("limit", limit, "allowed", allowed.toString(), "where", where),
        null);
  }

  /** A refusal for a damaged file; {@code what} completes "The file is damaged: ...". */
  public static DocumentRejected corrupt(String what, @Nullable Throwable cause) {
    return new DocumentRejected(
        RejectionCode.CORRUPT_FILE,
        "The file is damaged: " + what + " Open it in Word, save it again and upload the new file.",
        Map.of(),
        cause);
  }
}
