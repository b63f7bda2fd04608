package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something documents talk about.
 *
 * @param applicableTo the document types that can have it; empty means all
 * @param embedding its vector, of the same embedder as those it is compared with
 */
public record Topic(
    TopicId id,
    WorkspaceId workspaceId,
    TopicKey key,
    Optional<String> titleRu,
    Optional<String> titleEn,
    Optional<String> description,
    TopicProfile profile,
    Set<DocumentType> applicableTo,
    boolean active,
    Optional<Embedding> embedding,
    Instant createdAt)
    implements WorkspaceScoped {

  public Topic {
    titleRu.ifPresent(text -> StorableText.require(text, "titleRu"));
    titleEn.ifPresent(text -> StorableText.require(text, "titleEn"));
    description.ifPresent(text -> StorableText.require(text, "description"));
    applicableTo = Set.copyOf(applicableTo);
  }

  /** Whether documents of the type can have it. */
  public boolean appliesTo(DocumentType docType) {
    return applicableTo.isEmpty() || applicableTo.contains(docType);
  }
}
