package io.clinnexus.domain.auditlog;

/** Signs heads of the audit chain with a key that is kept outside the database. */
public interface HeadSigner {

  /** The signature over the message. */
  byte[] sign(byte[] message);

  /** Whether the signature is ours and over this message. */
  boolean verify(byte[] message, byte[] signature);
}
