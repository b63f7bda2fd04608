package io.clinnexus.cli.audit;

import io.clinnexus.domain.auditlog.SignatureCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public Ed25519 key of an installation, from a PEM file. */
final class VerificationKey implements SignatureCheck {

  private static final String ALGORITHM = "Ed25519";
  private static final long MOST_BYTES = 10_000;

  private final PublicKey key;

  private VerificationKey(PublicKey key) {
    this.key = key;
  }

  /** Reads the key; throws {@link ExportUnreadable} when the file holds none. */
  static VerificationKey in(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ExportUnreadable(file + " is too large for a key.");
      }
      String text =
          Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z ]+-----", "");
      return new VerificationKey(
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text))));
    } catch (IOException e) {
      throw new ExportUnreadable("The key " + file + " cannot be read.");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ExportUnreadable(file + " is no public Ed25519 key; give verification-key.pem.");
    }
  }

  @Override
  public boolean verify(byte[] message, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      // a signature of the wrong length is no signature
      return false;
    }
  }
}
