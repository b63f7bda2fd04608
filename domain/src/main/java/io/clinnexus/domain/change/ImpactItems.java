package io.clinnexus.domain.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes touch; items of another workspace are never found. */
public interface ImpactItems {

  /**
   * Adds the items whose document type, section and subject the event does not have yet, and
   * returns them in the given order; the others stay as they are, decided or not. Throws {@link
   * ChangeEventNotFound}.
   */
  List<ImpactItem> addMissing(
      WorkspaceId workspaceId, ChangeEventId eventId, List<ImpactItem> items);

  /** Finds an item. */
  Optional<ImpactItem> find(WorkspaceId workspaceId, ImpactItemId id);

  /** The items of an event by document type, section and subject. */
  List<ImpactItem> ofEvent(WorkspaceId workspaceId, ChangeEventId eventId);

  /** Lists items of a study, those of any of the statuses or all, oldest first, then by id. */
  Page<ImpactItem> list(
      WorkspaceId workspaceId, StudyId studyId, Set<ImpactStatus> statuses, PageRequest page);

  /**
   * Stores what a person decided about an item; throws {@link ImpactItemNotFound}, {@link
   * ImpactItemMovedOn}, or {@link io.clinnexus.domain.shared.ReferenceMissing} for the person.
   */
  void decide(
      WorkspaceId workspaceId,
      ImpactItemId id,
      ImpactStatus expected,
      ImpactStatus next,
      ImpactDecision decision);

  /**
   * Decides about an item; throws {@link ImpactItemNotFound}, or {@link ImpactItemMovedOn} when it
   * has not the expected status any more.
   */
  void transition(
      WorkspaceId workspaceId, ImpactItemId id, ImpactStatus expected, ImpactStatus next);
}
