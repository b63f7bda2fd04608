package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A section that a run wrote.
 *
 * @param text empty when the run was blocked
 * @param publishedTo the version it went into
 */
public record GeneratedSection(
    GeneratedSectionId id,
    GenerationRunId runId,
    String text,
    Artifacts artifacts,
    QcReport qcReport,
    Optional<DocumentVersionId> publishedTo,
    Instant createdAt) {

  public GeneratedSection {
    StorableText.require(text, "text");
  }
}
