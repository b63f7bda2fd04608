package io.clinnexus.domain.auditlog;

import java.util.Arrays;

/** Signs with a checksum of two bytes; nobody is deceived by it. */
public final class ToySigner implements HeadSigner {

  @Override
  public byte[] sign(byte[] message) {
    return new byte[] {(byte) Arrays.hashCode(message), (byte) (Arrays.hashCode(message) >> 8)};
  }

  @Override
  public boolean verify(byte[] message, byte[] signature) {
    return Arrays.equals(sign(message), signature);
  }
}
