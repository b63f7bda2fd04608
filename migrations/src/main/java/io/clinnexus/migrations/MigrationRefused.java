package io.clinnexus.migrations;

/**
 * A migration was not begun, or could not go on, for a reason that the message tells whoever asked
 * for it.
 */
public final class MigrationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes a refusal with a message for people. */
  public MigrationRefused(String message) {
    super(message);
  }

  /** Makes a refusal with a message for people and what led to it. */
  public MigrationRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
