package io.clinnexus.domain.identity;

/** What is stored of a password: algorithm, parameters, salt and hash in one text. */
public record PasswordHash(String text) {

  /** Hides the hash: it belongs into no log. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
