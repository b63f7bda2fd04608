package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/**
 * What is stored about the newest published version of a document.
 *
 * @param anchors in document order
 * @param facts of the version, those of its schedules among them
 */
public record StudyDocument(
    DocumentId documentId,
    DocumentType type,
    DocumentVersionId versionId,
    List<Anchor> anchors,
    List<Fact> facts) {

  public StudyDocument {
    anchors = List.copyOf(anchors);
    facts = List.copyOf(facts);
  }
}
