package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done, by the type of the task. {@code otherKeys} are keys that this version does
 * not know, kept as they are.
 */
public sealed interface TaskPayload {

  /** The type of the task that has such a payload. */
  TaskType type();

  /** What it is about, if that has an id. */
  default Optional<TaskSubject> subject() {
    return Optional.empty();
  }

  /**
   * Review what a new version of a document changes in others.
   *
   * @param title what a work list shows
   * @param versionLabel the label of the new version
   */
  record ImpactReview(
      String title,
      TaskSubject.ChangeEventReference changeEventId,
      String versionLabel,
      List<AffectedSection> affectedSections,
      Map<String, OpaqueJson> otherKeys)
      implements TaskPayload {

    public ImpactReview {
      StorableText.require(title, "title");
      StorableText.require(versionLabel, "versionLabel");
      affectedSections = List.copyOf(affectedSections);
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public TaskType type() {
      return TaskType.REVIEW_IMPACT;
    }

    @Override
    public Optional<TaskSubject> subject() {
      return Optional.of(changeEventId);
    }
  }

  /** A section of another document that a change may touch. */
  record AffectedSection(DocumentType docType, String section, Map<String, OpaqueJson> otherKeys) {

    public AffectedSection {
      StorableText.require(section, "section");
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /**
   * Resolve a stored conflict.
   *
   * @param conflictType the kind of conflict in the vocabulary of the detector
   * @param title what a work list shows
   */
  record ConflictToResolve(
      TaskSubject.ConflictReference conflictId,
      String conflictType,
      TaskSeverity severity,
      String title,
      Map<String, OpaqueJson> otherKeys)
      implements TaskPayload {

    public ConflictToResolve {
      StorableText.require(conflictType, "conflictType");
      StorableText.require(title, "title");
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public TaskType type() {
      return TaskType.RESOLVE_CONFLICT;
    }

    @Override
    public Optional<TaskSubject> subject() {
      return Optional.of(conflictId);
    }
  }

  /**
   * Decide between values of one fact that generated text met.
   *
   * @param conflict the values with their evidence, only carried here: the generation reads it
   * @param anchorIds the anchors it was seen at, in their text form
   */
  record FactDisagreement(
      String factKey,
      OpaqueJson conflict,
      List<String> anchorIds,
      String description,
      Map<String, OpaqueJson> otherKeys)
      implements TaskPayload {

    public FactDisagreement {
      StorableText.require(factKey, "factKey");
      anchorIds = List.copyOf(anchorIds);
      anchorIds.forEach(id -> StorableText.require(id, "anchorIds"));
      StorableText.require(description, "description");
      otherKeys = Map.copyOf(otherKeys);
    }

    @Override
    public TaskType type() {
      return TaskType.RESOLVE_CONFLICT;
    }
  }

  /** Any other content: of a type without a shape of its own, or older than the shapes. */
  record Unshaped(TaskType type, Map<String, OpaqueJson> otherKeys) implements TaskPayload {

    public Unshaped {
      otherKeys = Map.copyOf(otherKeys);
    }
  }
}
