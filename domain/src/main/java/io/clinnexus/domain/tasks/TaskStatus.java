package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.Coded;

/** How far the work is (PostgreSQL type task_status). */
public enum TaskStatus implements Coded {
  OPEN("open"),
  IN_PROGRESS("in_progress"),
  DONE("done"),
  CANCELLED("cancelled");

  private final String code;

  TaskStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether somebody still has to do something. */
  public boolean unfinished() {
    return this == OPEN || this == IN_PROGRESS;
  }
}
