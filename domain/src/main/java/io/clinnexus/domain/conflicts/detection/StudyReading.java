package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.studies.DocumentType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The documents of a study as the rules see them, the protocol first. */
final class StudyReading {

  private final List<DocumentReading> documents;

  StudyReading(List<StudyDocument> documents, ConflictWords words) {
    this.documents =
        documents.stream()
            .sorted(
                Comparator.comparing(StudyDocument::type)
                    .thenComparing(document -> document.documentId().value()))
            .map(document -> new DocumentReading(document, words))
            .toList();
  }

  List<DocumentReading> documents() {
    return documents;
  }

  /** The protocol, when the study has exactly one: of several none leads. */
  Optional<DocumentReading> protocol() {
    List<DocumentReading> protocols =
        documents.stream().filter(document -> document.type() == DocumentType.PROTOCOL).toList();
    return protocols.size() == 1 ? Optional.of(protocols.get(0)) : Optional.empty();
  }

  /** All documents but the protocols. */
  List<DocumentReading> others() {
    return documents.stream().filter(document -> document.type() != DocumentType.PROTOCOL).toList();
  }
}
