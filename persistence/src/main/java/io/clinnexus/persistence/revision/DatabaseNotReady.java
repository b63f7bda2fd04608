package io.clinnexus.persistence.revision;

import org.jspecify.annotations.Nullable;

/** The database cannot serve this build; the message is one line that says what to do. */
final class DatabaseNotReady extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseNotReady(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
