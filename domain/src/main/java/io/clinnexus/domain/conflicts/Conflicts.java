package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.util.List;
import java.util.Optional;

/** The conflicts of studies with their items; those of another workspace are never found. */
public interface Conflicts {

  /**
   * Adds a conflict with its items; throws {@link StudyNotFound} or, for the owner and the facts of
   * its items, {@link ReferenceMissing}.
   */
  void add(WorkspaceId workspaceId, Conflict conflict);

  /** Finds a conflict. */
  Optional<Conflict> find(WorkspaceId workspaceId, ConflictId id);

  /** Lists conflicts of a study, most severe first, then oldest first, then by id. */
  Page<Conflict> list(
      WorkspaceId workspaceId, StudyId studyId, ConflictFilter filter, PageRequest page);

  /**
   * Moves a conflict from one status to the next; throws {@link ConflictNotFound}, or {@link
   * ConflictMovedOn} when it has not the expected status any more.
   */
  void transition(
      WorkspaceId workspaceId, ConflictId id, ConflictStatus expected, ConflictStatus next);

  /**
   * Stores the status that a person gave it, with the decision when that settles it; throws {@link
   * ConflictNotFound}, {@link ConflictMovedOn}, or {@link ReferenceMissing} for the person.
   */
  void decide(
      WorkspaceId workspaceId,
      ConflictId id,
      ConflictStatus expected,
      ConflictStatus next,
      Optional<ConflictDecision> decision);

  /** All conflicts of a study that rules found, those that are gone among them, by their time. */
  List<Conflict> detected(WorkspaceId workspaceId, StudyId studyId);

  /**
   * Stores how a rule found a conflict when it looked again, in place of what it found before; the
   * decision of a person stays. Throws {@link ConflictNotFound}, {@link ConflictMovedOn} or {@link
   * ReferenceMissing}.
   */
  void refind(
      WorkspaceId workspaceId,
      ConflictId id,
      ConflictStatus expected,
      ConflictStatus next,
      ConflictDetection detection,
      ConflictFindings findings);

  /**
   * Gives a conflict to a person or takes it back; throws {@link ConflictNotFound} or {@link
   * ReferenceMissing}.
   */
  void assign(WorkspaceId workspaceId, ConflictId id, Optional<UserId> owner);

  /**
   * Stores what a rule found when it looked again, in place of what it found before; status and
   * owner stay. Throws {@link ConflictNotFound} or {@link ReferenceMissing}.
   */
  void revise(WorkspaceId workspaceId, ConflictId id, ConflictFindings findings);
}
