package io.clinnexus.domain.tasks;

import java.util.UUID;

/**
 * What a task is about, by its id alone: conflicts and changes know tasks, not the other way round.
 */
public sealed interface TaskSubject {

  UUID value();

  /** The conflict to resolve. */
  record ConflictReference(UUID value) implements TaskSubject {}

  /** The change whose impact is to be reviewed. */
  record ChangeEventReference(UUID value) implements TaskSubject {}
}
