package io.clinnexus.api.problem;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.time.Duration;
import java.util.Map;

/** A request that is understood and refused before it reaches a use case. */
public final class RequestRefused extends DomainException {

  private static final long serialVersionUID = 1L;

  private RequestRefused(ErrorKind kind, String code, String message, Map<String, ?> details) {
    super(kind, code, message, details);
  }

  /** The body is larger than the limit in bytes. */
  public static RequestRefused tooLarge(long maxBytes) {
    return new RequestRefused(
        ErrorKind.TOO_LARGE,
        "request.too-large",
        "The body of the request is larger than " + maxBytes + " bytes.",
        Map.of("maxBytes", maxBytes));
  }

  /** The caller asks more often than allowed. */
  public static RequestRefused tooMany(Duration pause) {
    return new RequestRefused(
        ErrorKind.TOO_MANY,
        "request.too-many",
        "Too many requests. Try again later.",
        Map.of("retry_after_seconds", Math.max(1, pause.toSeconds())));
  }

  /** A web page of another origin asks. */
  public static RequestRefused crossOrigin() {
    return new RequestRefused(
        ErrorKind.FORBIDDEN,
        "request.cross-origin",
        "Web pages of other origins may not use this interface.",
        Map.of());
  }

  /** As many event streams are open as the server allows. */
  public static RequestRefused tooManyStreams(int limit) {
    return new RequestRefused(
        ErrorKind.UNAVAILABLE,
        "stream.limit-reached",
        "Too many event streams are open. Try again later, or ask for the state instead.",
        Map.of("limit", limit));
  }
}
