package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Optional;
import java.util.Set;

/** A search for the nearest passages; an empty set means no restriction on that property. */
public record ChunkQuery(
    Embedding vector,
    EmbedderId embedder,
    Optional<StudyId> studyId,
    Optional<DocumentVersionId> versionId,
    Set<SourceZone> zones,
    Set<DocumentLanguage> languages,
    int limit) {

  public ChunkQuery {
    zones = Set.copyOf(zones);
    languages = Set.copyOf(languages);
    InvalidValue.unless(limit >= 1 && limit <= 100, "limit", "must be between 1 and 100.");
  }
}
