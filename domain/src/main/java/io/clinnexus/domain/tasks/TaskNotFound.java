package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No task of the workspace has this id. */
public final class TaskNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public TaskNotFound(TaskId id) {
    super(
        ErrorKind.NOT_FOUND,
        "task.not-found",
        "There is no task " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
