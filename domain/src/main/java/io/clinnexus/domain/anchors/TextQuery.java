package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Optional;
import java.util.Set;

/**
 * A search for passages that have words of a text. The text is taken word by word: no character of
 * it means anything but itself. An empty set means no restriction on that property.
 */
public record TextQuery(
    String text,
    Optional<StudyId> studyId,
    Optional<DocumentVersionId> versionId,
    Set<SourceZone> zones,
    Set<DocumentLanguage> languages,
    int limit) {

  public TextQuery {
    InvalidValue.unless(
        StorableText.test(text), "q", "must not contain NUL or half a surrogate pair.");
    zones = Set.copyOf(zones);
    languages = Set.copyOf(languages);
    InvalidValue.unless(limit >= 1 && limit <= 100, "limit", "must be between 1 and 100.");
  }
}
