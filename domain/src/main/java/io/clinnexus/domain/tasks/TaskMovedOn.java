package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else changed the status of the task first. */
public final class TaskMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public TaskMovedOn(TaskId id, TaskStatus expected) {
    super(
        ErrorKind.CONFLICT,
        "task.moved-on",
        "The task " + id.value() + " is no longer " + expected.code() + ".",
        Map.of("id", id.value(), "expected", expected.code()));
  }
}
