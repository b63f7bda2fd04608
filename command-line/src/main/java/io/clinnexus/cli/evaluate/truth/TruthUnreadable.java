package io.clinnexus.cli.evaluate.truth;

/** A truth file is not what docs/accuracy.md describes; the message says where. */
public final class TruthUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TruthUnreadable(String message, Throwable cause) {
    super(message, cause);
  }

  public TruthUnreadable(String message) {
    super(message);
  }
}
