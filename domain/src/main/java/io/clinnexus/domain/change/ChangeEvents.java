package io.clinnexus.domain.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Optional;

/** The changes of documents; those of another workspace are never found. */
public interface ChangeEvents {

  /**
   * Adds an event, or gives the one between the two versions this summary; that one keeps its id
   * and its time. Returns what is stored. Throws {@link StudyNotFound}, {@link DocumentNotFound} or
   * {@link VersionNotFound}.
   */
  ChangeEvent put(WorkspaceId workspaceId, ChangeEvent event);

  /** Finds an event. */
  Optional<ChangeEvent> find(WorkspaceId workspaceId, ChangeEventId id);

  /** Finds the event between two versions. */
  Optional<ChangeEvent> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to);

  /** Lists the events of a study, newest first, then by id. */
  Page<ChangeEvent> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page);
}
