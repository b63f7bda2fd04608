package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;

/**
 * A passage for search before its vector is known.
 *
 * @param id the key
 * @param order 1-based position in the document
 * @param sectionPath the one section all its anchors stand in
 * @param text the passage as shown to a reader
 * @param context the text to embed: the titles of the section, then the passage
 * @param tokenCount tokens of the passage as the chunker counts them
 * @param anchorIds its anchors in document order, at least one
 * @param zone most frequent zone of its anchors
 * @param language most frequent language of its anchors
 */
public record ChunkText(
    ChunkId id,
    int order,
    SectionPath sectionPath,
    String text,
    String context,
    int tokenCount,
    List<AnchorId> anchorIds,
    SourceZone zone,
    DocumentLanguage language) {

  public ChunkText {
    anchorIds = List.copyOf(anchorIds);
    InvalidValue.unless(!anchorIds.isEmpty(), "anchorIds", "must not be empty.");
    InvalidValue.unless(order >= 1, "chunkOrder", "must be at least 1.");
  }
}
