package io.clinnexus.domain.sections;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.Optional;

/**
 * What a section of a document type must contain and how it is found, written and checked. A
 * section has many versions of its contract in a workspace, at most one of them active.
 *
 * @param version counts from 1 within workspace, document type and section
 * @param viewKey the view that limits the topics of the section
 */
public record SectionContract(
    SectionContractId id,
    WorkspaceId workspaceId,
    DocumentType docType,
    SectionKey section,
    String title,
    RequiredFacts requiredFacts,
    AllowedSources allowedSources,
    RetrievalRecipe retrievalRecipe,
    QcRuleset qcRuleset,
    CitationPolicy citationPolicy,
    int version,
    boolean active,
    Instant createdAt,
    Optional<ViewKey> viewKey)
    implements WorkspaceScoped {

  public SectionContract {
    title = StorableText.stripped(title, "title", 1000);
    InvalidValue.unless(version >= 1, "version", "must be at least 1.");
  }
}
