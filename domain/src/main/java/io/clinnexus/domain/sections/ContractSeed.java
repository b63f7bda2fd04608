package io.clinnexus.domain.sections;

import io.clinnexus.domain.studies.DocumentType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A section contract as it ships, before it belongs to a workspace. */
public record ContractSeed(
    DocumentType docType,
    SectionKey section,
    String title,
    RequiredFacts requiredFacts,
    AllowedSources allowedSources,
    RetrievalRecipe retrievalRecipe,
    QcRuleset qcRuleset,
    CitationPolicy citationPolicy) {

  /** SHA-256 of everything in it, the first 16 hexadecimal digits. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
