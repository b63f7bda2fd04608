package io.clinnexus.integrations.rules;

/** A rule file that cannot be used; the message names the file, and the line and the field. */
public final class InvalidRules extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public InvalidRules(String message) {
    super(message);
  }

  public InvalidRules(String message, Throwable cause) {
    super(message, cause);
  }
}
