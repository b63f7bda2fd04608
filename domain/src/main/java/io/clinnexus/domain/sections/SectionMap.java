package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a version has a section.
 *
 * @param anchors the anchors of the section in document order; they may be gone by now
 * @param chunks the chunks of the section, as far as they still exist
 * @param notes what a person has to say
 * @param reasons what the mapping has to say for itself
 */
public record SectionMap(
    SectionMapId id,
    DocumentVersionId versionId,
    SectionKey section,
    List<AnchorId> anchors,
    List<ChunkId> chunks,
    Confidence confidence,
    SectionMapStatus status,
    MappedBy mappedBy,
    Optional<String> notes,
    Optional<SectionMapReasons> reasons,
    Instant createdAt) {

  public SectionMap {
    anchors = List.copyOf(anchors);
    chunks = List.copyOf(chunks);
    notes.ifPresent(text -> StorableText.require(text, "notes"));
  }

  /** Whether a person decided, so that the mapping leaves it alone. */
  public boolean overridden() {
    return status == SectionMapStatus.OVERRIDDEN || mappedBy == MappedBy.USER;
  }

  /** Throws {@link InvalidValue} unless a person decided. */
  public void requireOverridden() {
    InvalidValue.unless(overridden(), "status", "must be that of a person's decision.");
  }
}
