package io.clinnexus.domain.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure the domain can name: its kind, a stable code such as {@code study.not-found}, a message
 * a medical writer understands, and named details. Details never hold document text or secrets.
 */
public abstract class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final String code;
  private final transient Map<String, Object> details;

  protected DomainException(ErrorKind kind, String code, String message) {
    this(kind, code, message, Map.of(), null);
  }

  protected DomainException(ErrorKind kind, String code, String message, Map<String, ?> details) {
    this(kind, code, message, details, null);
  }

  protected DomainException(
      ErrorKind kind,
      String code,
      String message,
      Map<String, ?> details,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.code = code;
    this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  public final ErrorKind kind() {
    return kind;
  }

  public final String code() {
    return code;
  }

  public final Map<String, Object> details() {
    return details;
  }
}
