package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts of studies with their evidence; those of another workspace are never found. */
public interface Facts {

  /**
   * Replaces what was read from the version before: facts that are gone are deleted, those whose
   * key is there already keep their id and time of creation, and what is the same stays untouched.
   * Facts of other types and other versions stay. Throws {@link
   * io.clinnexus.domain.studies.VersionNotFound} when the workspace has no such version, {@link
   * io.clinnexus.domain.studies.StudyNotFound} when the facts name another study than its own.
   */
  void replace(WorkspaceId workspaceId, VersionFacts facts);

  /** Finds a fact. */
  Optional<Fact> find(WorkspaceId workspaceId, FactId id);

  /** Finds what a version says under a key. */
  Optional<Fact> findByKey(WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key);

  /** Lists facts of a study by type, name and id. */
  Page<Fact> list(WorkspaceId workspaceId, StudyId studyId, FactFilter filter, PageRequest page);

  /** What holds for the study, by type and name. */
  Page<StudyFact> studyView(WorkspaceId workspaceId, StudyId studyId, PageRequest page);

  /**
   * What the newest published version of each document of the study says under the keys, by type
   * and name; under each key the fact that leads in {@link #studyView} comes first.
   */
  List<Fact> statements(WorkspaceId workspaceId, StudyId studyId, Set<FactKey> keys);

  /** The facts that have any of the anchors as evidence, by type, name and id. */
  List<Fact> citing(WorkspaceId workspaceId, List<AnchorId> anchorIds);

  /**
   * Brings a fact from one status to another; the time of the change is the store's. Throws {@link
   * FactNotFound}, or {@link FactMovedOn} when its status is no longer the expected one.
   */
  void changeStatus(WorkspaceId workspaceId, FactId id, FactStatus expected, FactStatus next);

  /**
   * Gives a fact another value, unit, status and history of its reading; the time of the change is
   * the store's. Throws {@link FactNotFound}, or {@link FactMovedOn} when the fact is no longer as
   * it was before.
   */
  void revise(WorkspaceId workspaceId, Fact before, Fact after);
}
