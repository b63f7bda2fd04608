package io.clinnexus.domain.auditlog;

/** Signs heads of the audit chain with a key that is kept outside the database. */
public interface HeadSigner extends SignatureCheck {

  /** The signature over the message. */
  byte[] sign(byte[] message);
}
