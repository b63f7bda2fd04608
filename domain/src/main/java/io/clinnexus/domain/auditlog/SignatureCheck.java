package io.clinnexus.domain.auditlog;

/** Tells whether a signature was made by the key of this installation; needs no secret. */
public interface SignatureCheck {

  /** Whether the signature is ours and over this message. */
  boolean verify(byte[] message, byte[] signature);
}
