package io.clinnexus.cli.read;

/** What was asked for is not there; the message says what to do. */
public final class NoSuchVersion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchVersion(String message) {
    super(message);
  }
}
