package io.clinnexus.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits, such as {@code cnx_key_...}. Shown once to whom it is for; only its
 * hash is stored. Its text never appears in a log, so {@link #toString} hides it.
 */
public final class TokenSecret {

  private static final Pattern FORM = Pattern.compile("cnx_(key|ses|inv)_[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final int MARK = "cnx_key_".length();
  private static final int PREFIX = 8;

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A new secret. */
  public static TokenSecret next(TokenKind kind, SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new TokenSecret("cnx_" + kind.mark() + "_" + encoded);
  }

  /** The secret as somebody presents it; empty when the text has not the form of one. */
  public static Optional<TokenSecret> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
  }

  /** Whether the text claims to be a secret of ours, well-formed or not. */
  public static boolean claims(String text) {
    return text.startsWith("cnx_");
  }

  /** The text for whom it is meant. */
  public String reveal() {
    return text;
  }

  /** Enough of it to recognise, far too little to guess the rest. */
  public String prefix() {
    return text.substring(0, MARK + PREFIX);
  }

  /** What is stored of it. */
  public TokenHash hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new TokenHash(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return prefix() + "...";
  }
}
