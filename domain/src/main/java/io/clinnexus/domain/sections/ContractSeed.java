package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;

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
    return Fingerprint.of(toString()).substring(0, 16);
  }
}
