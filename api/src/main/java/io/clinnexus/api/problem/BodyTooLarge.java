package io.clinnexus.api.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a body that turns out larger than its limit in bytes. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long maxBytes;

  public BodyTooLarge(long maxBytes) {
    super("The body is larger than " + maxBytes + " bytes.");
    this.maxBytes = maxBytes;
  }

  long maxBytes() {
    return maxBytes;
  }

  /** The failure of this kind among the causes, or null. */
  static @Nullable BodyTooLarge in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge found) {
        return found;
      }
    }
    return null;
  }
}
