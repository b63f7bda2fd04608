package io.clinnexus.domain.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Comparator;
import java.util.Optional;

/** Change events in a map. */
public final class InMemoryChangeEvents implements ChangeEvents {

  private final InMemoryRows<ChangeEventId, ChangeEvent> rows = new InMemoryRows<>();
  private final Studies studies;
  private final Documents documents;

  public InMemoryChangeEvents(Studies studies, Documents documents) {
    this.studies = studies;
    this.documents = documents;
  }

  @Override
  public ChangeEvent put(WorkspaceId workspaceId, ChangeEvent event) {
    if (studies.find(workspaceId, event.studyId()).isEmpty()) {
      throw new StudyNotFound(event.studyId());
    }
    if (documents.find(workspaceId, event.sourceDocumentId()).isEmpty()) {
      throw new DocumentNotFound(event.sourceDocumentId());
    }
    requireVersion(workspaceId, event.fromVersionId());
    requireVersion(workspaceId, event.toVersionId());
    ChangeEvent old =
        between(workspaceId, event.fromVersionId(), event.toVersionId()).orElse(event);
    ChangeEvent stored =
        new ChangeEvent(
            old.id(),
            old.studyId(),
            old.sourceDocumentId(),
            old.fromVersionId(),
            old.toVersionId(),
            event.summary(),
            old.createdAt());
    rows.put(workspaceId, stored.id(), stored);
    return stored;
  }

  private void requireVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    if (documents.findVersion(workspaceId, versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
  }

  @Override
  public Optional<ChangeEvent> find(WorkspaceId workspaceId, ChangeEventId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public Optional<ChangeEvent> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return rows.all(workspaceId, event -> event.fromVersionId().equals(from))
        .filter(event -> event.toVersionId().equals(to))
        .findFirst();
  }

  @Override
  public Page<ChangeEvent> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, event -> event.studyId().equals(studyId))
            .sorted(
                Comparator.comparing(ChangeEvent::createdAt)
                    .reversed()
                    .thenComparing(event -> event.id().value().toString()))
            .toList(),
        page);
  }
}
