package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runs of studies with what they wrote; those of another workspace are never found. */
public interface GenerationRuns {

  /**
   * Adds a run; throws {@link StudyNotFound} or, for template, contract, model configuration and
   * person, {@link ReferenceMissing}.
   */
  void add(WorkspaceId workspaceId, GenerationRun run);

  /** Finds a run. */
  Optional<GenerationRun> find(WorkspaceId workspaceId, GenerationRunId id);

  /** Lists runs of a study, newest first, then by id. */
  Page<GenerationRun> list(
      WorkspaceId workspaceId, StudyId studyId, GenerationFilter filter, PageRequest page);

  /**
   * Moves a run from one status to the next; throws {@link GenerationRunNotFound}, or {@link
   * GenerationRunMovedOn} when it has not the expected status any more.
   */
  void transition(
      WorkspaceId workspaceId,
      GenerationRunId id,
      GenerationStatus expected,
      GenerationStatus next);

  /** Adds what a run wrote; throws {@link GenerationRunNotFound}. */
  void addSection(WorkspaceId workspaceId, GeneratedSection section);

  /** Finds a written section. */
  Optional<GeneratedSection> findSection(WorkspaceId workspaceId, GeneratedSectionId id);

  /** What a run wrote, oldest first, then by id. */
  List<GeneratedSection> sectionsOf(WorkspaceId workspaceId, GenerationRunId runId);

  /** The written sections of a study that cite any of the anchors, oldest first, then by id. */
  List<GeneratedSection> sectionsCiting(
      WorkspaceId workspaceId, StudyId studyId, Set<AnchorId> anchors);

  /**
   * Says which version a written section went into; throws {@link GeneratedSectionNotFound}, {@link
   * SectionAlreadyPublished} or {@link VersionNotFound}.
   */
  void publish(WorkspaceId workspaceId, GeneratedSectionId id, DocumentVersionId versionId);
}
