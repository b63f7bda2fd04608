package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an uploaded file is not one that can be ingested. The codes are those that a
 * refused ingestion uses, so that a caller sees one vocabulary.
 */
public final class SourceFileRefused extends DomainException {

  private static final long serialVersionUID = 1L;

  private SourceFileRefused(
      ErrorKind kind, String code, String message, @Nullable Throwable cause) {
    super(kind, code, message, Map.of(), cause);
  }

  /** Code {@code UNSUPPORTED_FORMAT}; {@code what} completes "This is ...". */
  static SourceFileRefused unsupported(String what, String advice) {
    return new SourceFileRefused(
        ErrorKind.UNSUPPORTED_MEDIA, "UNSUPPORTED_FORMAT", "This is " + what + ". " + advice, null);
  }

  /** Code {@code ENCRYPTED}: the content cannot be read without a password. */
  static SourceFileRefused encrypted(String what) {
    return new SourceFileRefused(
        ErrorKind.UNSUPPORTED_MEDIA,
        "ENCRYPTED",
        "This is "
            + what
            + ". Remove the password in Word (File, Info, Protect Document) and"
            + " upload the file again.",
        null);
  }

  /** Code {@code CORRUPT_FILE}: the file starts like a document and cannot be read as one. */
  static SourceFileRefused corrupt(String what, @Nullable Throwable cause) {
    return new SourceFileRefused(
        ErrorKind.INVALID,
        "CORRUPT_FILE",
        "The file is damaged: " + what + " Open it in Word, save it again and upload the new file.",
        cause);
  }
}
