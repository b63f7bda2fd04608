package io.clinnexus.integrations.audit;

import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs with the Ed25519 key (RFC 8032) in {@code signing-key.pem}; whoever only checks needs
 * {@code verification-key.pem}. Both files are made when there is none; the signing key is readable
 * by its owner alone.
 */
final class Ed25519HeadSigner implements HeadSigner {

  private static final String NAME = "audit signing key";
  private static final String ALGORITHM = "Ed25519";
  private static final int LINE = 64;

  private final PrivateKey signingKey;
  private final PublicKey verificationKey;

  private Ed25519HeadSigner(PrivateKey signingKey, PublicKey verificationKey) {
    this.signingKey = signingKey;
    this.verificationKey = verificationKey;
  }

  /**
   * Reads the keys in the folder, or makes them; throws {@link StoreUnavailable} when it cannot.
   */
  static Ed25519HeadSigner in(Path directory) {
    Path signing = directory.resolve("signing-key.pem");
    Path verification = directory.resolve("verification-key.pem");
    try {
      Files.createDirectories(directory);
      if (!Files.exists(signing)) {
        make(signing, verification);
      }
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new Ed25519HeadSigner(
          keys.generatePrivate(new PKCS8EncodedKeySpec(read(signing))),
          keys.generatePublic(new X509EncodedKeySpec(read(verification))));
    } catch (IOException e) {
      throw new StoreUnavailable(NAME, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The audit keys in " + directory + " cannot be read; restore them from a backup.", e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(signingKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform since 15 signs with Ed25519.", e);
    }
  }

  @Override
  public boolean verify(byte[] message, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(verificationKey);
      signature.update(message);
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      // a signature of the wrong length is no signature
      return false;
    }
  }

  /**
   * The verification key is in place before the signing key gets its name, and of two processes
   * that start at once the first wins.
   */
  private static void make(Path signing, Path verification)
      throws IOException, GeneralSecurityException {
    Path lock = signing.resolveSibling("making-keys");
    try {
      Files.createFile(lock);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "another process makes the audit keys, or one was killed while it did; delete " + lock,
          e);
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      write(verification, "PUBLIC KEY", pair.getPublic(), "rw-r--r--");
      write(signing, "PRIVATE KEY", pair.getPrivate(), "rw-------");
    } finally {
      Files.delete(lock);
    }
  }

  private static void write(Path file, String label, Key key, String permissions)
      throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(
                label,
                Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded()),
                label);
    Path part = Files.createTempFile(file.getParent(), "key-", ".part");
    Files.writeString(part, text, StandardCharsets.US_ASCII);
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(permissions));
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] read(Path file) throws IOException {
    String text =
        Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
    return Base64.getMimeDecoder().decode(text);
  }
}
