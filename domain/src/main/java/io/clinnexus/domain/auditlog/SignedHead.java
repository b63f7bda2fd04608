package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The head of a chain as it is kept outside the database. Whoever rewrites the chain afterwards
 * must forge the signature too (Ed25519, 64 bytes, as hexadecimal digits).
 */
public record SignedHead(
    WorkspaceId workspaceId, ChainHead head, Instant exportedAt, String signature) {

  /** What is signed: fixed words, workspace, number, hash and time, one in a line, in UTF-8. */
  public static byte[] message(WorkspaceId workspaceId, ChainHead head, Instant exportedAt) {
    return String.join(
            "\n",
            "ClinNexus audit chain head",
            workspaceId.value().toString(),
            Long.toString(head.sequence()),
            head.hash().hex(),
            exportedAt.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the signature was made by the signer over just these values. */
  public boolean signedBy(SignatureCheck signer) {
    try {
      return signer.verify(
          message(workspaceId, head, exportedAt), HexFormat.of().parseHex(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static SignedHead sign(
      WorkspaceId workspaceId, ChainHead head, Instant exportedAt, HeadSigner signer) {
    return new SignedHead(
        workspaceId,
        head,
        exportedAt,
        HexFormat.of().formatHex(signer.sign(message(workspaceId, head, exportedAt))));
  }
}
