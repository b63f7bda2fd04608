package io.clinnexus.testsupport;

/**
 * Thrown when no PostgreSQL with pgvector can be had; the message says what was tried and what to
 * install.
 */
public final class NoPostgresServer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoPostgresServer(String message) {
    super(message);
  }

  NoPostgresServer(String message, Throwable cause) {
    super(message, cause);
  }
}
